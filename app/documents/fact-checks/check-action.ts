'use server';

import { revalidatePath } from 'next/cache';
import { actorName } from '@/lib/access/acting';
import { importFactChecks, type CheckSource } from '@/lib/jobs/fact-checks/import-fact-checks';
import { removeFactCheck } from '@/lib/store/fact-checks';
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

const counted = (count: number, word: string): string =>
  `${count} fact-check${count === 1 ? '' : 's'} ${word}`;

/** Takes the form: keeps the fact-checks of the address, else of the file. */
export async function addChecksFromForm(_state: AddChecksState, form: FormData): Promise<AddChecksState> {
  allow('submit');
  const typed = String(form.get('address') ?? '').trim();
  const refused = (message: string): AddChecksState => ({ message, good: false, typed });
  const source = await sourceOf(form);
  if (source === null) return refused('Give the address of a feed, or choose a file.');
  const outcome = await importFactChecks(source, actorName());
  if (!outcome.ok) return refused(outcome.problem.message);
  revalidatePath('/documents/fact-checks');
  const { added, changed, same, refused: bad } = outcome.value;
  const parts = [
    counted(added, 'added'),
    changed > 0 ? `${changed} changed` : null,
    same > 0 ? `${same} held already` : null,
    bad.count > 0 ? `${bad.count} could not be kept (${bad.reasons.join('; ')})` : null,
  ];
  return { message: `${parts.filter(Boolean).join(', ')}.`, good: true, typed: '' };
}

/** Takes the form of one fact-check: holds it no longer. */
export async function removeCheckFromForm(form: FormData): Promise<void> {
  allow('submit');
  await removeFactCheck(String(form.get('id') ?? ''), actorName());
  revalidatePath('/documents/fact-checks');
}
