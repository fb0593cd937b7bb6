import { createHash } from 'node:crypto';
import type { FamilyForm, Form } from '../across/records/form-of';
import { recordIdOf } from '../across/records/record-id';
import { MOST_FORMS, recordKeys } from '../across/records/record-keys';
import { Prisma } from '../generated/client';
import type { SourceKind } from '../types';
import type { Transaction } from './database';
import { insertRows } from './insert-rows';

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

/** What came of weighing: the record of each form, the records that gained or lost a form that was there before, and those with one that is new. */
export interface Weighed {
  readonly recordOf: ReadonlyMap<string, string>;
  readonly moved: ReadonlySet<string>;
  readonly fresh: ReadonlySet<string>;
}

/** Gives every form of these families its record, `added` among them, and keeps it. */
export async function weighForms(
  tx: Transaction,
  families: readonly string[],
  added: readonly FormRow[],
): Promise<Weighed> {
  const sizes = await tx.$queryRaw<{ family: string; forms: number }[]>`
    SELECT "family", count(*)::int AS "forms" FROM "SourceForm" WHERE "family" = ANY(${families}::text[]) GROUP BY 1`;
  // In a family too large to weigh each form keeps to itself, before this article and after: none of the others can change.
  const large = new Set(sizes.filter(({ forms }) => forms > MOST_FORMS).map(({ family }) => family));
  const whole = families.filter((family) => !large.has(family));
  const single = added.filter(({ family }) => large.has(family)).map(({ id }) => id);
  const stored = await tx.$queryRaw<FormRow[]>`
    SELECT "id", "family", "form", "recordId" FROM "SourceForm" WHERE "family" = ANY(${whole}::text[])
    UNION ALL SELECT "id", "family", "form", "recordId" FROM "SourceForm" WHERE "id" = ANY(${single}::text[])`;
  const forms = new Map([...added, ...stored].map((row) => [row.id, row]));
  const recordOf = new Map<string, string>();
  const moved = new Set<string>();
  const records = new Map<string, { key: string; form: Form }>();
  const changed: FormRow[] = [];
  for (const family of families) {
    const rows = [...forms.values()].filter((row) => row.family === family);
    const keys = recordKeys(
      rows.map(({ form }) => form),
      large.has(family),
    );
    rows.forEach((row, index) => {
      const recordId = recordIdOf(keys[index]);
      recordOf.set(row.id, recordId);
      records.set(recordId, { key: keys[index], form: row.form });
      if (row.recordId === recordId) return;
      changed.push({ ...row, recordId });
      if (row.recordId !== null) moved.add(row.recordId).add(recordId);
    });
  }
  const made = [...records].map(([id, { key, form }]) => ({
    id,
    key,
    kind: kindOf(form),
    name: form.name,
    role: form.role,
    articles: 0,
    stories: 0,
    statements: 0,
  }));
  const fresh = changed
    .filter(({ id }) => forms.get(id)?.recordId === null)
    .map(({ id, family, form, recordId }) => ({ id, family, form, recordId }));
  await insertRows(tx, ['SourceRecord', made], ['SourceForm', fresh]);
  const moving = changed.filter(({ id }) => forms.get(id)?.recordId !== null);
  if (moving.length > 0) {
    const to = Prisma.sql`(SELECT * FROM unnest(
      ${moving.map(({ id }) => id)}::text[], ${moving.map(({ recordId }) => recordId)}::text[]) AS t("id", "recordId"))`;
    await tx.$executeRaw`UPDATE "SourceForm" f SET "recordId" = m."recordId" FROM ${to} m WHERE f."id" = m."id"`;
    await tx.$executeRaw`UPDATE "Statement" s SET "recordId" = m."recordId" FROM "Appearance" a, ${to} m
      WHERE a."formId" = m."id" AND s."articleId" = a."articleId" AND s."attribution"->>'sourceId' = a."sourceId"`;
    await tx.$executeRaw`UPDATE "Appearance" a SET "recordId" = m."recordId" FROM ${to} m WHERE a."formId" = m."id"`;
  }
  return { recordOf, moved, fresh: new Set(fresh.flatMap(({ recordId }) => recordId ?? [])) };
}

const kindOf = (form: Form): SourceKind => (form.is === 'own' || form.is === 'body' ? form.kind : form.is);
