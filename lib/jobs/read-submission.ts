import { failure } from '../ingest/problem';
import { isTooLong } from '../ingest/text-limit';
import type { SubmissionInput } from '../store/submissions';
import type { Article, Outcome, Step } from '../types';
import type { Steps } from './steps';

/** What was handed in → the article in it. Calls `onStep` when it is fetched and when its text is read. */
export async function readSubmission(
  { kind, input }: SubmissionInput,
  steps: Steps,
  onStep: (step: Step) => Promise<void>,
): Promise<Outcome<Article>> {
  const page = kind === 'url' ? await steps.fetchPage(input) : null;
  if (page && !page.ok) return page;
  await onStep('fetched');

  const outcome = page
    ? await readFetched(page.value, steps)
    : kind === 'html'
      ? await steps.readPage(input, null)
      : steps.readPasted(input);
  if (!outcome.ok) return outcome;
  if (isTooLong(outcome.value.text)) return failure('too-large');
  await onStep('text');
  return outcome;
}

async function readFetched(
  page: { readonly url: string; readonly kind: 'html' | 'text'; readonly html: string },
  steps: Steps,
): Promise<Outcome<Article>> {
  if (page.kind === 'html') return steps.readPage(page.html, page.url);
  const outcome = steps.readPasted(page.html);
  return outcome.ok ? { ok: true, value: { ...outcome.value, url: page.url } } : outcome;
}
