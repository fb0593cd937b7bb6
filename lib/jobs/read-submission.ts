import type { FetchedPage } from '../ingest/fetch-page';
import { failure } from '../ingest/problem';
import { storyUrl } from '../ingest/story-url';
import { isTooLong } from '../ingest/text-limit';
import type { SubmissionInput } from '../store/submissions';
import type { Article, Outcome, Step } from '../types';
import { politely } from './manners/politely';
import type { Steps } from './steps';

/** The article in what was handed in, and the address of its history; `null` when nothing was fetched. */
export interface ReadSubmission {
  readonly article: Article;
  readonly storyUrl: string | null;
}

/** What was handed in → the article in it. Calls `onStep` when it is fetched and when its text is read. */
export async function readSubmission(
  { kind, input, fromFeed }: SubmissionInput,
  steps: Steps,
  onStep: (step: Step) => Promise<void>,
): Promise<Outcome<ReadSubmission>> {
  const fetch = () =>
    fromFeed ? politely((manners) => steps.fetchPage(input, { manners })) : steps.fetchPage(input);
  const page = kind === 'url' ? await fetch() : null;
  if (page && !page.ok) return page;
  await onStep('fetched');

  const outcome = page
    ? await readFetched(page.value, steps)
    : kind === 'html'
      ? await steps.readPage(input, null)
      : steps.readPasted(input);
  if (!outcome.ok) return outcome;
  const article = outcome.value;
  if (isTooLong(article.text)) return failure('too-large');
  await onStep('text');
  return { ok: true, value: { article, storyUrl: page && storyUrl(article.url, page.value.url) } };
}

/** The article on a page that was fetched. */
export async function readFetched(
  page: Pick<FetchedPage, 'url' | 'kind' | 'html'>,
  steps: Steps,
): Promise<Outcome<Article>> {
  if (page.kind === 'html') return steps.readPage(page.html, page.url);
  const outcome = steps.readPasted(page.html);
  return outcome.ok ? { ok: true, value: { ...outcome.value, url: page.url } } : outcome;
}
