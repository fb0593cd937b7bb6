import { failure } from '../ingest/problem';
import { isTooLong } from '../ingest/text-limit';
import type { StoredSubmission } from '../store/submissions';
import type { Article, Outcome, SavedCopy, Step } from '../types';
import type { Steps } from './steps';

/** The article in what was handed in, and how it came. */
export interface ReadSubmission {
  readonly article: Article;
  readonly copy: Omit<SavedCopy, 'id'>;
}

/** What was handed in → the article in it. Calls `onStep` when it is fetched and when its text is read. */
export async function readSubmission(
  submission: StoredSubmission,
  steps: Steps,
  onStep: (step: Step) => Promise<void>,
): Promise<Outcome<ReadSubmission>> {
  const { kind, input, origin, createdAt } = submission;
  const page = kind === 'url' ? await steps.fetchPage(input) : null;
  if (page && !page.ok) return page;
  await onStep('fetched');

  const seenAt = origin?.kind === 'browser' ? origin.url : null;
  const outcome = page
    ? await readAt(page.value.kind, page.value.html, page.value.url, steps)
    : await readAt(kind === 'html' ? 'html' : 'text', input, seenAt, steps);
  if (!outcome.ok) return outcome;
  if (isTooLong(outcome.value.text)) return failure('too-large');
  await onStep('text');
  const copy = page
    ? { at: page.value.at, from: page.value.receipt }
    : { at: createdAt, from: origin ?? ({ kind: 'paste' } as const) };
  return { ok: true, value: { article: outcome.value, copy } };
}

/** `url`: where it was found, `null` when that is not known. */
async function readAt(
  kind: 'html' | 'text',
  source: string,
  url: string | null,
  steps: Steps,
): Promise<Outcome<Article>> {
  if (kind === 'html') return steps.readPage(source, url);
  const outcome = steps.readPasted(source);
  return outcome.ok && url !== null ? { ok: true, value: { ...outcome.value, url } } : outcome;
}
