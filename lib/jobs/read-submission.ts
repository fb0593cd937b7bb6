import type { Asked } from '../ingest/asked';
import { failure } from '../ingest/problem';
import { storyUrl } from '../ingest/story-url';
import { isTooLong } from '../ingest/text-limit';
import type { StoredSubmission } from '../store/submissions';
import type { Article, Outcome, SavedCopy, Step } from '../types';
import { politely } from './manners/politely';
import type { Steps } from './steps';

/** The article in what was handed in, how it came, and the address of its history; `null` when nothing was fetched. */
export interface ReadSubmission {
  readonly article: Article;
  readonly copy: Omit<SavedCopy, 'id'>;
  readonly storyUrl: string | null;
}

/** What was handed in → the article in it. Calls `onStep` when it is fetched and when its text is read. */
export async function readSubmission(
  submission: StoredSubmission,
  steps: Steps,
  onStep: (step: Step) => Promise<void>,
): Promise<Asked<ReadSubmission>> {
  const { kind, input, fromFeed, origin, createdAt } = submission;
  const fetch = () =>
    fromFeed ? politely((manners) => steps.fetchPage(input, { manners })) : steps.fetchPage(input);
  const page = kind === 'url' ? await fetch() : null;
  if (page && !page.ok) return page;
  await onStep('fetched');

  const seenAt = origin?.kind === 'browser' ? origin.url : null;
  const outcome = page
    ? await readAt(page.value.kind, page.value.html, page.value.url, steps)
    : await readAt(kind === 'html' ? 'html' : 'text', input, seenAt, steps);
  if (!outcome.ok) return outcome;
  const article = outcome.value;
  if (isTooLong(article.text)) return failure('too-large');
  await onStep('text');
  const copy = page
    ? { at: page.value.at, from: page.value.receipt }
    : { at: createdAt, from: origin ?? ({ kind: 'paste' } as const) };
  return { ok: true, value: { article, copy, storyUrl: page && storyUrl(article.url, page.value.url) } };
}

/** The article in a page or a text; `url`: where it was found, `null` when that is not known. */
export async function readAt(
  kind: 'html' | 'text',
  source: string,
  url: string | null,
  steps: Steps,
): Promise<Outcome<Article>> {
  if (kind === 'html') return steps.readPage(source, url);
  const outcome = steps.readPasted(source);
  return outcome.ok && url !== null ? { ok: true, value: { ...outcome.value, url } } : outcome;
}
