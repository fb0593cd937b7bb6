'use server';

import { revalidatePath } from 'next/cache';
import { actorName } from '@/lib/access/acting';
import { getTranslations } from 'next-intl/server';
import { importFactChecks, type CheckSource } from '@/lib/jobs/fact-checks/import-fact-checks';
import { removeFactCheck } from '@/lib/store/fact-checks';
import { tellProblem } from '../../messages/tell-problem';
import { allow } from '../../shell/allow';

/** What was typed, and what became of it; `message` is `null` at first, `good` when something was kept. */
export interface AddChecksState {
  readonly message: string | null;
  readonly good: boolean;
  readonly typed: string;
}

async function sourceOf(form: FormData): Promise<CheckSource | null> {
  const address = String(form.get('address') ?? '').trim();
  if (address !== '') return { address };
  const file = form.get('file');
  return file instanceof File && file.size > 0
    ? { name: file.name, contentType: file.type, bytes: Buffer.from(await file.arrayBuffer()) }
    : null;
}

/** Takes the form: keeps the fact-checks of the address, else of the file. */
export async function addChecksFromForm(_state: AddChecksState, form: FormData): Promise<AddChecksState> {
  allow('submit');
  const typed = String(form.get('address') ?? '').trim();
  const refused = (message: string): AddChecksState => ({ message, good: false, typed });
  const t = await getTranslations('documents');
  const source = await sourceOf(form);
  if (source === null) return refused(t('checks.nothing'));
  const outcome = await importFactChecks(source, actorName());
  if (!outcome.ok) return refused(await tellProblem(outcome.problem));
  revalidatePath('/documents/fact-checks');
  const { added, changed, same, refused: bad } = outcome.value;
  const kept = t('checks.added', { added, changed, same });
  const lost =
    bad.count > 0 ? t('checks.refused', { count: bad.count, reasons: bad.reasons.join('; ') }) : '';
  return { message: `${kept}${lost}.`, good: true, typed: '' };
}

/** Takes the form of one fact-check: holds it no longer. */
export async function removeCheckFromForm(form: FormData): Promise<void> {
  allow('submit');
  await removeFactCheck(String(form.get('id') ?? ''), actorName());
  revalidatePath('/documents/fact-checks');
}
