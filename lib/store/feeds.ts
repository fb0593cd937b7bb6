import { permit } from '../access/acting';
import { randomUUID } from 'node:crypto';
import type { Feed as FeedRow } from '../generated/client';
import type { Feed, RobotsWord } from '../types';
import { appendAudit } from './append-audit';
import { database, transaction, type Database, type Transaction } from './database';
import { isUuid } from './is-uuid';
import { leftAloneUntil } from './turns';

/** Watching more than this is another kind of program. */
export const MOST_FEEDS = 500;

type Counts = Feed['articles'];
const NONE: Counts = { seen: 0, analysed: 0, waiting: 0, failed: 0 };

const hostOf = ({ address }: FeedRow): string => URL.parse(address)?.hostname ?? '';

const feedOfRow = (
  row: FeedRow,
  articles: Counts,
  watched: ReadonlySet<string>,
  held: ReadonlyMap<string, Date>,
): Feed => {
  const { id, address, given, title, paused, total, robotsRule, failures, result } = row;
  const { movingTo: to, movingSince: since, movedFrom: from, movedAt: at } = row;
  const went = result === 'read' || result === 'same';
  return {
    id,
    address,
    given,
    title,
    paused,
    createdAt: row.createdAt.toISOString(),
    nextAt: row.nextAt.toISOString(),
    heldUntil: held.get(hostOf(row))?.toISOString() ?? null,
    lastAt: row.lastAt?.toISOString() ?? null,
    last: went ? { fresh: row.fresh, same: result === 'same' } : null,
    problem: result !== null && !went ? { code: result, message: row.problemMessage ?? '' } : null,
    failures,
    okAt: row.okAt?.toISOString() ?? null,
    total,
    robots: row.robots as RobotsWord | null,
    robotsRule,
    moving: to !== null && since ? { to, since: since.toISOString(), watched: watched.has(to) } : null,
    moved: from !== null && at ? { from, at: at.toISOString() } : null,
    articles,
  };
};

async function countsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Counts>> {
  const rows = await database().$queryRaw<({ id: string } & Counts)[]>`
    SELECT i."feedId"::text AS id, count(*)::int AS seen, count(p."articleId")::int AS analysed,
      (count(*) FILTER (WHERE p."articleId" IS NULL AND (p."nextAt" IS NOT NULL OR p."takenAt" IS NOT NULL)))::int AS waiting,
      (count(*) FILTER (WHERE p."articleId" IS NULL AND p."nextAt" IS NULL AND p."takenAt" IS NULL AND p."problemCode" IS NOT NULL))::int AS failed
    FROM "FeedItem" i JOIN "WatchedPage" p ON p."url" = i."url"
    WHERE i."feedId" = ANY(${ids}::uuid[]) GROUP BY i."feedId"`;
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** Every feed, by title, those not read yet last. */
export async function listFeeds(): Promise<readonly Feed[]> {
  const rows = await database().feed.findMany({
    orderBy: [{ title: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
  const [counts, held] = await Promise.all([
    countsOf(rows.map(({ id }) => id)),
    leftAloneUntil(rows.map(hostOf)),
  ]);
  const watched = new Set(rows.map(({ address }) => address));
  return rows.map((row) => feedOfRow(row, counts.get(row.id) ?? NONE, watched, held));
}

/** `null` when there is none of that id. */
export async function getFeed(id: string): Promise<Feed | null> {
  const row = isUuid(id) ? await database().feed.findUnique({ where: { id } }) : null;
  if (!row) return null;
  const twin = row.movingTo && (await database().feed.findUnique({ where: { address: row.movingTo } }));
  const [counts, held] = await Promise.all([countsOf([id]), leftAloneUntil([hostOf(row)])]);
  return feedOfRow(row, counts.get(id) ?? NONE, new Set(twin ? [twin.address] : []), held);
}

/** Watches an address, to be fetched at once; one that is watched already stays as it is. `null` when there are too many. */
export async function addFeed(
  address: string,
  actor: string,
): Promise<{ id: string; added: boolean } | null> {
  permit('submit');
  return transaction(async (tx) => {
    const known = await tx.feed.findFirst({
      where: { OR: [{ address }, { given: address }, { movedFrom: address }] },
      select: { id: true },
    });
    if (known) return { id: known.id, added: false };
    if ((await tx.feed.count()) >= MOST_FEEDS) return null;
    const id = randomUUID();
    const { count } = await tx.feed.createMany({
      data: [{ id, address, given: address }],
      skipDuplicates: true,
    });
    if (count === 0) {
      const twin = await tx.feed.findUniqueOrThrow({ where: { address }, select: { id: true } });
      return { id: twin.id, added: false };
    }
    await appendAudit(tx, { actor, action: 'feed.add', object: `feed ${id}`, detail: address });
    return { id, added: true };
  });
}

/** Pauses a feed, or watches it again from now on, and records it; false when there is none or it was so already. */
export async function setPaused(id: string, paused: boolean, actor: string): Promise<boolean> {
  permit('submit');
  if (!isUuid(id)) return false;
  return transaction(async (tx) => {
    const { count } = await tx.feed.updateMany({
      where: { id, paused: !paused },
      data: { paused, ...(paused ? {} : { nextAt: new Date(), failures: 0 }) },
    });
    if (count === 0) return false;
    const { address } = await tx.feed.findUniqueOrThrow({ where: { id }, select: { address: true } });
    const action = paused ? 'feed.pause' : 'feed.resume';
    await appendAudit(tx, { actor, action, object: `feed ${id}`, detail: address });
    return true;
  });
}

/** A person's click may not wear a site down: between two fetches of a feed lies at least a minute. */
const LEAST_BETWEEN_MS = 60_000;

/** Has a feed fetched as soon as may be, a minute after the last time at the earliest; a paused one, or one that does not exist, is left alone. */
export async function fetchNow(id: string, now = new Date()): Promise<boolean> {
  permit('submit');
  const row = isUuid(id) ? await database().feed.findUnique({ where: { id } }) : null;
  if (!row || row.paused) return false;
  const nextAt = new Date(Math.max(now.getTime(), (row.lastAt?.getTime() ?? 0) + LEAST_BETWEEN_MS));
  await database().feed.updateMany({ where: { id, nextAt: { gt: nextAt } }, data: { nextAt } });
  return true;
}

/** Watches a feed no longer; what was analysed stays. False when there is none of that id. */
export async function removeFeed(id: string, actor: string): Promise<boolean> {
  permit('submit');
  if (!isUuid(id)) return false;
  return transaction(async (tx) => {
    const row = await tx.feed.findUnique({ where: { id }, select: { address: true } });
    const { count } = await tx.feed.deleteMany({ where: { id } });
    if (count === 0) return false;
    await appendAudit(tx, { actor, action: 'feed.remove', object: `feed ${id}`, detail: row!.address });
    return true;
  });
}

/** What a job needs to know of a feed. */
export type WatchedFeed = Pick<
  FeedRow,
  | 'id'
  | 'address'
  | 'paused'
  | 'nextAt'
  | 'okAt'
  | 'failures'
  | 'etag'
  | 'lastModified'
  | 'minutes'
  | 'movingTo'
  | 'movingSince'
>;

export const getWatchedFeed = (id: string): Promise<WatchedFeed | null> =>
  database().feed.findUnique({ where: { id } });

/** Ids of feeds that are to be fetched now. */
export async function dueFeeds(now: Date): Promise<readonly string[]> {
  const rows = await database().feed.findMany({
    where: { paused: false, nextAt: { lte: now } },
    select: { id: true },
    orderBy: { nextAt: 'asc' },
  });
  return rows.map(({ id }) => id);
}

/** Writes what became of a fetch. */
export async function writeFeed(
  db: Database,
  id: string,
  data: Partial<Omit<FeedRow, 'id' | 'given' | 'createdAt'>>,
): Promise<void> {
  await db.feed.updateMany({ where: { id }, data });
}

/** Moves a feed to the address that was found for it; where that is watched already, this one is dropped. True when it was moved. */
export async function moveFeed(tx: Transaction, id: string, address: string): Promise<boolean> {
  const twin = await tx.feed.findFirst({ where: { address, NOT: { id } }, select: { id: true } });
  if (twin) await tx.feed.deleteMany({ where: { id } });
  else await tx.feed.updateMany({ where: { id }, data: { address, etag: null, lastModified: null } });
  return twin === null;
}
