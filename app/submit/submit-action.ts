'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { submit } from '@/lib/jobs/submit';
import type { SubmissionInput } from '@/lib/store/submissions';
import { tellProblem } from '../messages/tell-problem';
import { readInput, type TypedBody } from './read-input';
import { inBatches, MOST_ADDRESSES } from './submission-body';
import { allow } from '../shell/allow';

/** What the form says after it was sent without JavaScript; `null` when nothing is wrong. */
export interface SubmitState {
  readonly message: string | null;
}

const inputsOf = (body: TypedBody): readonly SubmissionInput[] => {
  if ('url' in body) return [{ kind: 'url', input: body.url }];
  if ('urls' in body) return body.urls.map((input) => ({ kind: 'url', input }));
  return 'text' in body ? [{ kind: 'text', input: body.text }] : [{ kind: 'html', input: body.html }];
};

/** Takes the paste box as a plain form: hands in and shows the first page again, with the steps. */
export async function submitForm(_state: SubmitState, form: FormData): Promise<SubmitState> {
  allow('submit');
  const t = await getTranslations('submit');
  const input = form.get('input');
  const body = typeof input === 'string' ? readInput(input) : null;
  if (body === null) return { message: t('nothing') };
  if ('urls' in body && body.urls.length > MOST_ADDRESSES)
    return { message: t('tooMany', { count: body.urls.length, most: MOST_ADDRESSES }) };
  for (const batch of inBatches(body)) {
    const outcome = await submit(inputsOf(batch));
    if (!outcome.ok) return { message: await tellProblem(outcome.problem) };
  }
  redirect('/');
}
