import type { WatchedPage } from '../generated/client';
import { database, type Database, type Transaction } from './database';

export type { WatchedPage } from '../generated/client';

/** An article as a feed names it. */
export interface NamedPage {
  /** Canonical. */
  readonly url: string;
  readonly address: string;
  readonly host: string;
  readonly title: string | null;
  /** Hash of what the feed says of it. */
  readonly mark: string;
}

/** How pages that were changed are looked at again, by what their feeds say. */
export interface CheckLimits {
  readonly mostChecks: number;
  readonly leastBetweenMs: number;
}

/**
 * Notes what stood in a feed at a fetch: new pages are to be fetched, the first `toFetch` of them; known ones whose entry
 * was changed are to be looked at again. How many were new.
 */
export async function noteEntries(
  tx: Transaction,
  feedId: string,
  entries: readonly NamedPage[],
  { at, toFetch, mostChecks, leastBetweenMs }: CheckLimits & { readonly at: Date; readonly toFetch: number },
): Promise<number> {
  const json = JSON.stringify(entries.map((entry, place) => ({ ...entry, place })));
  const least = leastBetweenMs / 1_000;
  await tx.$executeRaw`
    UPDATE "WatchedPage" p SET
      "nextAt" = least(p."nextAt", greatest(${at}::timestamptz, p."checkedAt" + make_interval(secs => ${least}::float8)))
    FROM json_to_recordset(${json}::json) AS e(url text, mark text)
    JOIN "FeedItem" i ON i."feedId" = ${feedId}::uuid AND i."url" = e.url
    WHERE p."url" = e.url AND i."mark" <> e.mark AND p."articleId" IS NOT NULL AND p."checks" < ${mostChecks}`;
  const fresh = await tx.$queryRaw<{ url: string }[]>`
    INSERT INTO "WatchedPage" ("url", "address", "host", "title", "firstSeenAt", "lastSeenAt", "nextAt")
    SELECT url, address, host, title, ${at}::timestamptz, ${at}::timestamptz, CASE WHEN place < ${toFetch}::int THEN ${at}::timestamptz END
    FROM json_to_recordset(${json}::json) AS e(url text, address text, host text, title text, place int)
    ON CONFLICT ("url") DO NOTHING RETURNING "url"`;
  await tx.$executeRaw`
    UPDATE "WatchedPage" p SET "title" = e.title, "lastSeenAt" = ${at}::timestamptz
    FROM json_to_recordset(${json}::json) AS e(url text, title text) WHERE p."url" = e.url`;
  await tx.$executeRaw`
    INSERT INTO "FeedItem" ("feedId", "url", "mark", "firstSeenAt", "lastSeenAt")
    SELECT ${feedId}::uuid, url, mark, ${at}::timestamptz, ${at}::timestamptz FROM json_to_recordset(${json}::json) AS e(url text, mark text)
    ON CONFLICT ("feedId", "url") DO UPDATE SET "mark" = excluded."mark", "lastSeenAt" = excluded."lastSeenAt"`;
  return fresh.length;
}

/** The feed is as it was at `before`: so what stood in it still does. */
export async function prolongEntries(tx: Transaction, feedId: string, before: Date, at: Date): Promise<void> {
  await tx.$executeRaw`
    WITH still AS (
      UPDATE "FeedItem" SET "lastSeenAt" = ${at}::timestamptz WHERE "feedId" = ${feedId}::uuid AND "lastSeenAt" = ${before}::timestamptz RETURNING "url"
    )
    UPDATE "WatchedPage" p SET "lastSeenAt" = ${at}::timestamptz FROM still WHERE p."url" = still."url"`;
}

/** A job that says nothing for so long was lost with its worker. */
const LOST_MINUTES = 10;

/**
 * Pages to be fetched now, at most `most`, one a host, new articles first: of feeds that are not paused, where nothing of the
 * host is being fetched. A known page is only looked at again while it stands in one of its feeds.
 */
export async function duePages(most: number): Promise<readonly WatchedPage[]> {
  return database().$queryRaw<WatchedPage[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (p."host") p.* FROM "WatchedPage" p
      WHERE p."nextAt" <= now() AND p."takenAt" IS NULL
        AND EXISTS (
          SELECT FROM "FeedItem" i JOIN "Feed" f ON f."id" = i."feedId"
          WHERE i."url" = p."url" AND NOT f."paused" AND (p."articleId" IS NULL OR i."lastSeenAt" = f."okAt")
        )
        AND NOT EXISTS (SELECT FROM "WatchedPage" q WHERE q."host" = p."host" AND q."takenAt" IS NOT NULL)
        AND NOT EXISTS (SELECT FROM "Turn" t WHERE t."host" = p."host" AND t."freeAt" > now())
      ORDER BY p."host", p."articleId" IS NOT NULL, p."nextAt", p."firstSeenAt"
    ) AS due ORDER BY "articleId" IS NOT NULL, "nextAt" LIMIT ${most}`;
}

/** How many pages jobs are at. */
export const countTaken = (): Promise<number> =>
  database().watchedPage.count({ where: { takenAt: { not: null } } });

/** Takes a page for a job; false when another worker was quicker. A look at a known page counts from here, so that even one that kills its worker ends. */
export async function takePage(tx: Transaction, { url, articleId }: WatchedPage): Promise<boolean> {
  const { count } = await tx.watchedPage.updateMany({
    where: { url, takenAt: null, articleId },
    data: { takenAt: new Date(), ...(articleId === null ? {} : { checks: { increment: 1 } }) },
  });
  return count === 1;
}

/** A page that was handed in, with what became of that; its submission is `null` when it is gone. */
export interface HandedIn {
  readonly page: WatchedPage;
  readonly state: string | null;
  readonly articleId: string | null;
  readonly problemCode: string | null;
}

/** Pages that jobs are said to be at, whose submission has ended one way or the other. */
export async function endedSubmissions(): Promise<readonly HandedIn[]> {
  const pages = await database().watchedPage.findMany({ where: { takenAt: { not: null }, articleId: null } });
  const rows = await database().submission.findMany({
    where: { id: { in: pages.flatMap(({ submissionId }) => submissionId ?? []) } },
    select: { id: true, state: true, articleId: true, problemCode: true },
  });
  return pages.flatMap((page) => {
    const row = rows.find(({ id }) => id === page.submissionId);
    if (row?.state === 'waiting' || row?.state === 'running') return [];
    const { state = null, articleId = null, problemCode = null } = row ?? {};
    return [{ page, state, articleId, problemCode }];
  });
}

/** Lets go of known pages whose job was lost, to be looked at again in an hour unless that was done `mostChecks` times. */
export async function releaseLostPages(mostChecks: number): Promise<void> {
  await database().$executeRaw`
    UPDATE "WatchedPage" SET "takenAt" = NULL, "nextAt" = CASE WHEN "checks" < ${mostChecks} THEN now() + interval '1 hour' END
    WHERE "articleId" IS NOT NULL AND "takenAt" < now() - make_interval(mins => ${LOST_MINUTES}::int)`;
}

/** How many articles of a feed are still to be fetched. */
export const countWaiting = (tx: Transaction, feedId: string): Promise<number> =>
  tx.watchedPage.count({ where: { articleId: null, nextAt: { not: null }, items: { some: { feedId } } } });

/** Pages that stood in no feed for so long are forgotten; should they come back, they are new. */
const FORGOTTEN_DAYS = 90;

/** Plans no more looks at pages that have left their feeds, and forgets those that left long ago. */
export async function forgetOldPages(): Promise<void> {
  await database().$executeRaw`
    UPDATE "WatchedPage" p SET "nextAt" = NULL
    WHERE p."articleId" IS NOT NULL AND p."nextAt" <= now() AND p."takenAt" IS NULL
      AND NOT EXISTS (
        SELECT FROM "FeedItem" i JOIN "Feed" f ON f."id" = i."feedId"
        WHERE i."url" = p."url" AND i."lastSeenAt" = f."okAt"
      )`;
  await database().$executeRaw`
    DELETE FROM "WatchedPage" WHERE "lastSeenAt" < now() - make_interval(days => ${FORGOTTEN_DAYS}::int)`;
}

/** `null` when it is not watched. */
export const getPage = (url: string): Promise<WatchedPage | null> =>
  database().watchedPage.findUnique({ where: { url } });

/** Writes what became of a page. */
export async function writePage(
  url: string,
  data: Partial<Omit<WatchedPage, 'url' | 'firstSeenAt'>>,
  db: Database = database(),
): Promise<void> {
  await db.watchedPage.updateMany({ where: { url }, data });
}
