import { olderOf, resultOf, type FeedResult } from '../desk/feed-state';
import type { Feed, RobotsWord } from '../types';

const count = (number: number, one: string, many: string): string =>
  number === 1 ? `One ${one}` : `${number} ${many}`;

const RESULT: Record<Exclude<FeedResult, 'fresh'>, string> = {
  'not-read': 'Not read',
  'not-fetched': 'Not fetched yet',
  unchanged: 'Unchanged',
  empty: 'Nothing in it',
  'nothing-new': 'Nothing new',
};

/** What the last fetch brought, in a few words. */
export function resultWords(feed: Feed): string {
  const result = resultOf(feed);
  return result === 'fresh' ? count(feed.last?.fresh ?? 0, 'new article', 'new articles') : RESULT[result];
}

/** "20 articles seen: 18 analysed, one waits, one could not be read". */
export function articleWords(feed: Feed): string {
  const { seen, analysed, waiting, failed } = feed.articles;
  if (seen === 0) return 'No article seen yet';
  const parts = [
    `${analysed} analysed`,
    waiting > 0 && `${waiting} to come`,
    failed > 0 && `${failed} not read`,
    olderOf(feed) > 0 && `${olderOf(feed)} older ones left alone`,
  ];
  return `${count(seen, 'article', 'articles')} seen: ${parts.filter(Boolean).join(', ')}`;
}

const ROBOTS: Record<RobotsWord, string> = {
  allowed: 'robots.txt allows it',
  disallowed: 'robots.txt forbids it',
  none: 'The site has no robots.txt, which allows everything',
  unreachable: 'robots.txt could not be read, so nothing is fetched',
};

/** What robots.txt says of the feed, with the line that decides; `null` before it was asked. */
export function robotsWords({ robots, robotsRule }: Feed): string | null {
  if (robots === null) return null;
  return robotsRule ? `${ROBOTS[robots]} (“${robotsRule}”)` : ROBOTS[robots];
}

/** Where its site leads although it is fetched where it was; `null` when it leads nowhere else. */
export function movingWords({ moving }: Feed): string | null {
  if (moving === null) return null;
  return moving.watched
    ? `Its site has moved it to ${moving.to}, which is watched already: one of the two can be removed`
    : `Its site leads to ${moving.to} for good; it is fetched there once that has been so for a day`;
}
