import { failure } from '../../ingest/problem';
import { isTooLong } from '../../ingest/text-limit';
import type { Article, Outcome, SavedCopy } from '../../types';

/** An article that was read, and how it came when it was fetched. */
export interface ReadArrival {
  readonly article: Article;
  /** The address of its history and the receipt; `null` for what was no fetch. */
  readonly fetched: { readonly storyUrl: string; readonly copy: Omit<SavedCopy, 'id'> } | null;
}

/** One article on its way into the store. Nothing of it is parsed before it is read: what is behind already is passed over fast. */
export interface Arrival {
  /** Where it came from, for messages. */
  readonly name: string;
  /** Bytes that it holds in memory until it is read: what bounds how many may wait. */
  readonly held: number;
  /** Of the whole source, in its unit, when this one is behind. */
  readonly behind: number;
  readonly read: () => Promise<Outcome<ReadArrival>>;
}

/** What articles are imported from. */
export interface ImportSource {
  readonly name: string;
  /** Tells this state of it from any other, so that a stopped import can go on; `null` for what cannot be read twice. */
  readonly mark: string | null;
  /** What `behind` counts up to; `null` when that is not known. */
  readonly total: number | null;
  /** Articles that are stored in one transaction at most. */
  readonly most: number;
  readonly arrivals: AsyncGenerator<Arrival>;
}

/** An article that did not come by a fetch. Problem besides those that it has already: `too-large`, for more than the store keeps. */
export function unfetched(outcome: Outcome<Article>): Outcome<ReadArrival> {
  if (!outcome.ok) return outcome;
  if (isTooLong(outcome.value.text)) return failure('too-large');
  return { ok: true, value: { article: outcome.value, fetched: null } };
}
