'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { type TypedAbout } from '@/lib/jobs/documents/given-document';
import { DOCUMENT_TYPES } from '@/lib/text/document-types';
import type { DocumentInput } from '@/lib/jobs/documents/read-given-document';
import { takeDocument } from '@/lib/jobs/documents/take-document';
import type { Problem } from '@/lib/types';
import { tellProblem } from '../messages/tell-problem';
import { DOCUMENT_PROBLEMS } from '../messages/problems';
import { allow } from '../shell/allow';
import { readInput } from '../submit/read-input';
import { FIELDS, type AddField } from './add-fields';

/** What was typed, and what is wrong with it; `message` is `null` at first. */
export interface AddState {
  readonly message: string | null;
  readonly typed: Readonly<Partial<Record<AddField, string>>>;
}

/** "courier.example/letter": an address copied without its scheme is one all the same. */
function addressOf(typed: string): string {
  const read = readInput(typed);
  return read !== null && 'url' in read ? read.url : typed;
}

/** Takes the form: fetches, reads or takes over the document, has the articles that could cite it analysed again, and shows it. */
export async function addFromForm(_state: AddState, form: FormData): Promise<AddState> {
  allow('submit');
  const t = await getTranslations('documents');
  const field = (name: AddField): string => String(form.get(name) ?? '').trim();
  const typed = Object.fromEntries(FIELDS.map((name) => [name, field(name)]));
  const refused = (message: string): AddState => ({ message, typed });

  const url = field('url') === '' ? null : addressOf(field('url'));
  const file = form.get('file');
  const hasFile = file instanceof File && (file.size > 0 || file.name !== '');
  const text = field('text');
  if (hasFile && text !== '') return refused(t('add.oneOnly'));
  let input: DocumentInput;
  if (hasFile) {
    const bytes = Buffer.from(await file.arrayBuffer());
    input = { kind: 'file', file: { name: file.name, contentType: file.type, bytes } };
  } else if (text !== '') input = { kind: 'text', text };
  else if (url !== null) input = { kind: 'address', address: url };
  else return refused(t('add.nothing'));
  const about: TypedAbout = {
    title: field('title'),
    author: field('author'),
    publisher: field('publisher'),
    publishedAt: field('publishedAt'),
    type: DOCUMENT_TYPES.find((type) => type === field('type')) ?? null,
    url: input.kind === 'address' ? null : url,
  };

  const taken = await takeDocument(input, about);
  if (!taken.ok) return refused(await wordsOf(taken.problem, field('publishedAt')));
  const { document, added, comparing } = taken.value;
  const query = new URLSearchParams({
    came: added ? 'new' : 'held',
    ...(added ? { with: String(comparing) } : {}),
    ...(field('for') === '' ? {} : { for: field('for') }),
  });
  redirect(`/documents/${encodeURIComponent(document.id)}?${query}`);
}

/** A problem in the reader's language. */
async function wordsOf(problem: Problem, day: string): Promise<string> {
  const t = await getTranslations('documents');
  if (problem.code === 'no-title') return t('add.noTitle');
  if (problem.code === 'no-such-day') return t('add.noDay', { day });
  return tellProblem(problem, DOCUMENT_PROBLEMS);
}
