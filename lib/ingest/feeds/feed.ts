import type { Asked } from '../asked';
import type { Validators } from '../fetch-bytes';

/** What a feed says of one article. */
export interface FeedEntry {
  /** Absolute, http or https, as the feed gives it. */
  readonly address: string;
  /** The address that stands for the article, whatever tracking the feed adds. */
  readonly url: string;
  readonly title: string | null;
  /** When it was changed, or else published, in the feed's own words: only compared, never trusted. */
  readonly updated: string | null;
}

/** A feed as it was read. */
export interface ParsedFeed {
  readonly kind: 'feed';
  readonly title: string | null;
  /** Each article once, in the feed's order, at most MOST_ENTRIES. */
  readonly entries: readonly FeedEntry[];
  /** Entries that stand in the feed, those without a usable address and those beyond the most included. */
  readonly total: number;
  /** How long the feed says that it may be kept (RSS `ttl`), in minutes; `null` when it does not say. */
  readonly minutes: number | null;
}

/** A page that names its feeds, the first one first. */
export interface FeedLinks {
  readonly kind: 'page';
  readonly feeds: readonly string[];
}

/** Beyond it a feed is an archive: the first of it are read, which are the latest in every feed that follows custom. */
export const MOST_ENTRIES = 200;

/** What stands at a feed's address. */
export interface FetchedFeed extends Validators {
  readonly url: string;
  /** Where the site says that the feed stands for good from now on; `null` when it does not say so. */
  readonly moved: string | null;
  /** `null`: unchanged since. */
  readonly found: ParsedFeed | FeedLinks | null;
}

export type FeedOutcome = Asked<FetchedFeed>;
