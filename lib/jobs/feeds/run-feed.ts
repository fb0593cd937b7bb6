import { createHash } from 'node:crypto';
import type PgBoss from 'pg-boss';
import {
  MOST_ENTRIES,
  type FeedEntry,
  type FeedLinks,
  type FeedOutcome,
  type ParsedFeed,
} from '../../ingest/feeds/feed';
import { fetchFeed } from '../../ingest/fetch-feed';
import { allowedHosts, checkUrl } from '../../ingest/check-url';
import { failure } from '../../ingest/problem';
import { database, type Transaction } from '../../store/database';
import { getWatchedFeed, moveFeed, writeFeed, type WatchedFeed } from '../../store/feeds';
import { followMove } from '../../store/feed-moves';
import { freeAt } from '../../store/turns';
import { countWaiting, noteEntries, prolongEntries, type NamedPage } from '../../store/watched-pages';
import { finishJob, type HeldJob } from '../finish-job';
import type { RobotsReport } from '../manners/ask-robots';
import { politely } from '../manners/politely';
import { LEAST_BETWEEN_CHECKS_MS, MOST_CHECKS, MOVES_AFTER_MS, nextFeedAt } from './when';

/** Of a feed that is new here the first 20 articles are analysed; what comes later all. */
const FIRST_ENTRIES = 20;
/** A feed that names more than can be fetched takes no other feed's turn: what comes on top is left alone. */
const MOST_WAITING = 200;

const GONE =
  'The site says that this feed was taken down for good (410), so it is asked for no longer. Resume to ask once more.';

/** When the site has other things to give first. */
const BUSY_MS = 30_000;

const markOf = ({ title, updated }: FeedEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([title, updated]))
    .digest('hex')
    .slice(0, 16);

/** What may be fetched of what a feed names: it may name addresses that lead inside. */
function pagesOf(entries: readonly FeedEntry[]): readonly NamedPage[] {
  const allowed = allowedHosts();
  return entries.flatMap((entry) => {
    const checked = checkUrl(entry.address, allowed);
    if (!checked.ok) return [];
    const { url, title } = entry;
    const { href: address, hostname: host } = checked.value;
    return [{ url, address, host, title, mark: markOf(entry) }];
  });
}

/** What a fetch that was read changes, beside the time of the next. */
async function keep(tx: Transaction, feed: WatchedFeed, found: ParsedFeed, at: Date): Promise<number> {
  const most = feed.okAt === null ? FIRST_ENTRIES : MOST_ENTRIES;
  const toFetch = Math.max(0, Math.min(most, MOST_WAITING - (await countWaiting(tx, feed.id))));
  const limits = { mostChecks: MOST_CHECKS, leastBetweenMs: LEAST_BETWEEN_CHECKS_MS };
  return noteEntries(tx, feed.id, pagesOf(found.entries), { at, toFetch, ...limits });
}

/** From page to page to feed and no farther. */
const MOST_PAGES = 3;

/** A page that names its feed stands for it at the beginning; later it is a feed that broke. */
const isDiscovery = (feed: WatchedFeed, { feeds }: FeedLinks): boolean =>
  feed.okAt === null && feeds[0] !== feed.address && feed.failures < MOST_PAGES;

async function write(
  tx: Transaction,
  feed: WatchedFeed,
  outcome: FeedOutcome,
  robots: RobotsReport | null,
  at: Date,
): Promise<void> {
  const told = { lastAt: at, robots: robots?.word ?? null, robotsRule: robots?.rule ?? null };
  if (!outcome.ok) {
    const { code, message } = outcome.problem;
    if (code === 'host-busy') {
      const free = (await freeAt(new URL(feed.address).hostname))?.getTime() ?? 0;
      const nextAt = new Date(Math.max(free, at.getTime() + BUSY_MS));
      return writeFeed(tx, feed.id, { failures: feed.failures, nextAt });
    }
    const failures = feed.failures + 1;
    const { minutes } = feed;
    const nextAt = nextFeedAt(at, { failures, minutes, retryAfter: outcome.retryAfter });
    // A feed that its site took down for good is not asked for again, until a person says so.
    const gone = code === 'gone' ? { paused: true } : {};
    const problemMessage = code === 'gone' ? GONE : message;
    return writeFeed(tx, feed.id, {
      ...told,
      ...gone,
      result: code,
      problemMessage,
      failures,
      nextAt,
    });
  }
  const well = { ...told, failures: 0, problemMessage: null, okAt: at };
  const { found, moved, etag, lastModified } = outcome.value;
  if (found === null) {
    if (feed.okAt) await prolongEntries(tx, feed.id, feed.okAt, at);
    const nextAt = nextFeedAt(at, { failures: 0, minutes: feed.minutes });
    await writeFeed(tx, feed.id, { ...well, result: 'same', fresh: 0, nextAt });
    return followMove(tx, feed, moved, { at, after: MOVES_AFTER_MS });
  }
  if (found.kind === 'page') {
    if (!isDiscovery(feed, found)) return write(tx, feed, failure('not-a-feed'), robots, at);
    if (await moveFeed(tx, feed.id, found.feeds[0])) await writeFeed(tx, feed.id, { nextAt: at });
    return;
  }
  const { title, total, minutes } = found;
  const fresh = await keep(tx, feed, found, at);
  const nextAt = nextFeedAt(at, { failures: 0, minutes });
  await writeFeed(tx, feed.id, {
    ...well,
    result: 'read',
    fresh,
    title,
    total,
    minutes,
    etag,
    lastModified,
    nextAt,
  });
  await followMove(tx, feed, moved, { at, after: MOVES_AFTER_MS });
}

/** Fetches a feed that is due, notes what it names, and when it is to be fetched next. One that is paused or gone is left alone. */
export async function runFeed(boss: PgBoss, job: HeldJob<{ readonly id: string }>): Promise<void> {
  const feed = await getWatchedFeed(job.data.id);
  if (!feed || feed.paused || feed.nextAt > new Date()) {
    await finishJob(boss, job, 'complete', async () => {});
    return;
  }
  const { address, etag, lastModified, minutes } = feed;
  // Counted as failed until it has succeeded: so a feed that fells its worker is not fetched over and over.
  const failures = feed.failures + 1;
  await writeFeed(database(), feed.id, { failures, nextAt: nextFeedAt(new Date(), { failures, minutes }) });
  const { outcome, robots } = await politely(async (manners, robots) => ({
    outcome: await fetchFeed(address, { etag, lastModified }, { manners }),
    robots: robots(),
  }));
  const at = new Date();
  await finishJob(boss, job, 'complete', (tx) => write(tx, feed, outcome, robots, at));
}
