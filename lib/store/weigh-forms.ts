import { createHash } from 'node:crypto';
import type { FamilyForm, Form } from '../across/records/form-of';
import { recordKeys } from '../across/records/record-keys';
import type { SourceKind } from '../types';
import { asJson } from './article-row';
import type { Transaction } from './database';

/** 128 bits of SHA-256, hexadecimal. */
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** A form as it is kept. */
export interface FormRow {
  readonly id: string;
  readonly family: string;
  readonly form: Form;
  /** `null` while it has none yet. */
  readonly recordId: string | null;
}

/** The row of a form that may be new. */
export const formRow = ({ family, form }: FamilyForm): FormRow => ({
  id: hash(`${family}\n${JSON.stringify(form)}`),
  family,
  form,
  recordId: null,
});

/**
 * Gives every form of these families its record, `added` among them, and keeps it; tells which records gained or lost a form
 * that was there before.
 */
export async function weighForms(
  tx: Transaction,
  families: readonly string[],
  added: readonly FormRow[],
): Promise<{ recordOf: ReadonlyMap<string, string>; moved: ReadonlySet<string> }> {
  const stored = (await tx.sourceForm.findMany({
    where: { family: { in: [...families] } },
  })) as unknown as readonly FormRow[];
  const forms = new Map([...added, ...stored].map((row) => [row.id, row]));
  const recordOf = new Map<string, string>();
  const moved = new Set<string>();
  const records = new Map<string, { key: string; form: Form }>();
  const changed: FormRow[] = [];
  for (const family of families) {
    const rows = [...forms.values()].filter((row) => row.family === family);
    const keys = recordKeys(rows.map(({ form }) => form));
    rows.forEach((row, index) => {
      const recordId = hash(keys[index]);
      recordOf.set(row.id, recordId);
      records.set(recordId, { key: keys[index], form: row.form });
      if (row.recordId === recordId) return;
      changed.push({ ...row, recordId });
      if (row.recordId !== null) moved.add(row.recordId).add(recordId);
    });
  }
  await tx.sourceRecord.createMany({
    data: [...records].map(([id, { key, form }]) => ({
      id,
      key,
      kind: kindOf(form),
      name: form.name,
      role: form.role,
    })),
    skipDuplicates: true,
  });
  await tx.sourceForm.createMany({
    data: changed
      .filter(({ id }) => forms.get(id)?.recordId === null)
      .map(({ id, family, form, recordId }) => ({
        id,
        family,
        form: asJson(form),
        recordId: recordId as string,
      })),
    skipDuplicates: true,
  });
  for (const { id, recordId } of changed.filter((row) => forms.get(row.id)?.recordId !== null)) {
    await tx.sourceForm.update({ where: { id }, data: { recordId: recordId as string } });
    await tx.$executeRaw`UPDATE "Statement" s SET "recordId" = ${recordId} FROM "Appearance" a
      WHERE a."formId" = ${id} AND s."articleId" = a."articleId" AND s."attribution"->>'sourceId' = a."sourceId"`;
    await tx.appearance.updateMany({ where: { formId: id }, data: { recordId: recordId as string } });
  }
  return { recordOf, moved };
}

const kindOf = (form: Form): SourceKind => (form.is === 'own' || form.is === 'body' ? form.kind : form.is);
