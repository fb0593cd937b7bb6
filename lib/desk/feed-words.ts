import type { Feed, RobotsWord } from '../types';

const count = (number: number, one: string, many: string): string =>
  number === 1 ? `One ${one}` : `${number} ${many}`;

/** What the last fetch brought, in a few words. */
export function resultWords({ last, lastAt, total, problem }: Feed): string {
  if (problem) return 'Not read';
  if (lastAt === null || last === null) return 'Not fetched yet';
  if (last.same) return 'Unchanged';
  if (last.fresh > 0) return count(last.fresh, 'new article', 'new articles');
  return total === 0 ? 'Nothing in it' : 'Nothing new';
}

/** "20 articles seen: 18 analysed, one waits, one could not be read". */
export function articleWords({ articles: { seen, analysed, waiting, failed } }: Feed): string {
  if (seen === 0) return 'No article seen yet';
  const parts = [
    `${analysed} analysed`,
    waiting > 0 && `${waiting} to come`,
    failed > 0 && `${failed} not read`,
    seen - analysed - waiting - failed > 0 && `${seen - analysed - waiting - failed} older ones left alone`,
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

/** What a person calls the feed. */
export const nameOf = ({ title, address }: Feed): string => title ?? address.replace(/^https?:\/\//, '');

/** Whether a feed waits for its turn to be fetched. */
export const isDue = ({ paused, nextAt }: Feed): boolean => !paused && Date.parse(nextAt) <= Date.now();

/** Whether something will have changed in a moment, so that the page looks again. */
export const isUnderWay = (feed: Feed): boolean =>
  isDue(feed) ||
  (!feed.paused && ((feed.lastAt === null && feed.problem === null) || feed.articles.waiting > 0));
