import { describe, expect, it } from 'vitest';
import { MOST_CHECKS, nextCheckAt, nextFeedAt, nextTryAt } from '@/lib/jobs/feeds/when';

const NOW = new Date('2026-03-02T09:00:00Z');
const minutes = (at: Date | null) => at && (at.getTime() - NOW.getTime()) / 60_000;

describe('when a feed is fetched next', () => {
  it.each([
    ['usually', { failures: 0, minutes: null }, 15],
    ['as seldom as it says', { failures: 0, minutes: 60 }, 60],
    ['not more often than usual', { failures: 0, minutes: 1 }, 15],
    ['after a failure', { failures: 1, minutes: null }, 30],
    ['after five', { failures: 5, minutes: null }, 480],
    ['once a day at least', { failures: 9_999, minutes: null }, 1_440],
    ['once a day at least, whatever it says', { failures: 3, minutes: 999_999 }, 1_440],
    ['when the site asks for more', { failures: 1, minutes: null, retryAfter: 7_200 }, 120],
    ['when the site asks for less', { failures: 3, minutes: null, retryAfter: 1 }, 120],
  ])('%s', (_, state, after) => expect(minutes(nextFeedAt(NOW, state))).toBe(after));
});

describe('when a page is looked at again', () => {
  it('ever more seldom, and no more after three days', () => {
    const looks: number[] = [];
    for (let at = NOW, checks = 0; ; checks += 1) {
      const next = nextCheckAt(at, NOW, checks);
      if (!next) break;
      looks.push(minutes(next)!);
      at = next;
    }
    expect(looks).toEqual([15, 45, 105, 225, 465, 945, 1_905, 3_345]);
  });
  it('never after the most looks', () => expect(nextCheckAt(NOW, NOW, MOST_CHECKS)).toBeNull());
});

describe('when an article that failed is tried again', () => {
  it.each([
    ['an hour later', 1, true, 60],
    ['four hours later', 2, true, 240],
    ['not a third time', 3, true, null],
    ['never, when it would fail again', 1, false, null],
  ])('%s', (_, failures, transient, after) =>
    expect(minutes(nextTryAt(NOW, failures, transient))).toBe(after),
  );
});
