const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A feed is fetched every 15 minutes, or as seldom as it says itself (RSS `ttl`), a day at most. */
export const EVERY_MINUTES = 15;
/** However often a feed fails, it is tried once a day. */
const LONGEST_MS = 24 * HOUR;

/**
 * When a feed is fetched next. After each failure in a row the time between doubles, a day at most; `retryAfter` (seconds
 * that the site asked for) is waited out in any case.
 */
export function nextFeedAt(
  now: Date,
  {
    failures,
    minutes,
    retryAfter = null,
  }: { readonly failures: number; readonly minutes: number | null; readonly retryAfter?: number | null },
): Date {
  const usual = Math.min(Math.max(EVERY_MINUTES, minutes ?? 0) * MINUTE, LONGEST_MS);
  const wait = Math.min(usual * 2 ** Math.min(failures, 20), LONGEST_MS);
  return new Date(now.getTime() + Math.max(wait, (retryAfter ?? 0) * 1_000));
}

/**
 * A feed's address changes once its site has led there for so long, at each success in between. A day: a redirect by mistake, of a
 * portal or by a thief of the name is mostly mended by then, and even the most seldom fetched feed is asked twice.
 */
export const MOVES_AFTER_MS = 24 * HOUR;

/** A page is looked at again after these times, each counted from the look before: headlines change most in the first hours. */
const AGAIN_MINUTES = [15, 30, 60, 120, 240, 480, 960, 1_440];
/** Three days after it was first seen a page is looked at only when its feed says that it was changed. */
export const WATCHED_MS = 72 * HOUR;
/** However often a feed says so. */
export const MOST_CHECKS = 30;
/** And not sooner than this after the look before. */
export const LEAST_BETWEEN_CHECKS_MS = 10 * MINUTE;

/** When a page that was looked at again `checks` times is looked at next; `null`: not until its feed says that it was changed. */
export function nextCheckAt(now: Date, firstSeenAt: Date, checks: number): Date | null {
  const minutes = AGAIN_MINUTES[Math.min(checks, AGAIN_MINUTES.length - 1)];
  const at = new Date(now.getTime() + minutes * MINUTE);
  return checks < MOST_CHECKS && at.getTime() <= firstSeenAt.getTime() + WATCHED_MS ? at : null;
}

/** What failed for a reason that may go is handed in anew after these times, and then given up. */
const RETRY_HOURS = [1, 4];

/** When an article that failed `failures` times is tried again; `null`: never. */
export function nextTryAt(now: Date, failures: number, transient: boolean): Date | null {
  const hours = transient ? RETRY_HOURS[failures - 1] : undefined;
  return hours === undefined ? null : new Date(now.getTime() + hours * HOUR);
}
