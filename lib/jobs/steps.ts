import type { Checker, HeldChecks } from '../factcheck/checker';
import type { Asked } from '../ingest/asked';
import type { Manners } from '../ingest/fetch-bytes';
import type { Adviser } from '../opinion/adviser';
import type { FetchedPage } from '../ingest/fetch-page';
import type { Analysis, Article, Outcome, SourceDocument, Step } from '../types';

/** What a job calls to do its work; the real ones are in real-steps.ts, tests bring their own. */
export interface Steps {
  /** Version of the engine behind `analyse`. */
  readonly engine: string;
  readonly fetchPage: (
    url: string,
    options?: { readonly manners: Manners },
  ) => Promise<Asked<Pick<FetchedPage, 'url' | 'kind' | 'html' | 'at' | 'receipt'>>>;
  readonly readPage: (html: string, url: string | null) => Promise<Outcome<Article>>;
  readonly readPasted: (text: string) => Outcome<Article>;
  readonly analyse: (
    article: Article,
    documents: readonly SourceDocument[],
    onStep: (step: Step) => void,
  ) => Analysis | Promise<Analysis>;
  /** Who is asked for a second opinion when an article is analysed; nobody by default. */
  readonly advisers: readonly Adviser[];
  /** The fact-checks held, as somebody who knows them. */
  readonly held: (checks: HeldChecks) => Checker;
  /** Who is asked for fact-checks beside those held; nobody by default. */
  readonly checkers: readonly Checker[];
  /** True for a problem that may have gone when it is tried again. */
  readonly isTransient: (code: string) => boolean;
}
