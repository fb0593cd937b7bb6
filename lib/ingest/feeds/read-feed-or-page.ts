import type { Outcome } from '../../types';
import { failure } from '../problem';
import type { FeedLinks, ParsedFeed } from './feed';
import { findFeeds } from './find-feeds';
import { looksLikeFeed, readFeed } from './read-feed';

/** Enough to see the first element behind comments. */
const HEAD = 4_096;

/** A feed, or the feeds that a page names. Problems: `damaged-feed` for what begins like one, else `not-a-feed`. */
export function readFeedOrPage(text: string, url: string): Outcome<ParsedFeed | FeedLinks> {
  const feed = readFeed(text, url);
  if (feed) return { ok: true, value: feed };
  if (looksLikeFeed(text.slice(0, HEAD))) return failure('damaged-feed');
  const feeds = findFeeds(text, url);
  return feeds.length > 0 ? { ok: true, value: { kind: 'page', feeds } } : failure('not-a-feed');
}
