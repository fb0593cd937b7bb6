import type { Feed } from '../types';

/** What the last fetch of a feed brought. */
export type FeedResult = 'not-read' | 'not-fetched' | 'unchanged' | 'fresh' | 'empty' | 'nothing-new';

/** What the last fetch brought; `fresh`: as many new articles as `last.fresh` says. */
export function resultOf({ last, lastAt, total, problem }: Feed): FeedResult {
  if (problem) return 'not-read';
  if (lastAt === null || last === null) return 'not-fetched';
  if (last.same) return 'unchanged';
  if (last.fresh > 0) return 'fresh';
  return total === 0 ? 'empty' : 'nothing-new';
}

/** Articles of a feed that are older than its watch, and were left alone. */
export const olderOf = ({ articles: { seen, analysed, waiting, failed } }: Feed): number =>
  Math.max(0, seen - analysed - waiting - failed);

/** What a person calls the feed. */
export const nameOf = ({ title, address }: Feed): string => title ?? address.replace(/^https?:\/\//, '');

/** Whether a feed waits for its turn to be fetched. */
export const isDue = ({ paused, nextAt }: Feed): boolean => !paused && Date.parse(nextAt) <= Date.now();

/** Whether something will have changed in a moment, so that the page looks again. */
export const isUnderWay = (feed: Feed): boolean =>
  isDue(feed) ||
  (!feed.paused && ((feed.lastAt === null && feed.problem === null) || feed.articles.waiting > 0));
