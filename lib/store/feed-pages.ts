import type { Verdict } from '../types';
import { database } from './database';

/** An article that a feed named, and what became of it. */
export interface FeedPage {
  readonly address: string;
  readonly title: string | null;
  readonly articleId: string | null;
  /** `old`: it stood there before the feed was watched, and is left alone. */
  readonly state: 'analysed' | 'waiting' | 'failed' | 'old';
  /** Why it could not be read; `null` unless `failed`. */
  readonly message: string | null;
  /** Of its first headline; `null` unless `analysed`, and when there was none to check. */
  readonly verdict: Verdict | null;
}

/** The latest articles of each feed, at most `most` of one, by the feed's id. */
export async function latestPages(
  feedIds: readonly string[],
  most: number,
): Promise<ReadonlyMap<string, readonly FeedPage[]>> {
  const rows = await database().$queryRaw<(FeedPage & { feedId: string })[]>`
    SELECT f.id::text AS "feedId", p."address", p."title", p."articleId", n."verdict", s."problemMessage" AS message,
      CASE WHEN p."articleId" IS NOT NULL THEN 'analysed' WHEN p."nextAt" IS NOT NULL OR p."takenAt" IS NOT NULL THEN 'waiting'
        WHEN p."problemCode" IS NOT NULL THEN 'failed' ELSE 'old' END AS state
    FROM unnest(${feedIds}::uuid[]) AS f(id)
    CROSS JOIN LATERAL (
      SELECT p.* FROM "FeedItem" i JOIN "WatchedPage" p ON p."url" = i."url" WHERE i."feedId" = f.id
      ORDER BY i."firstSeenAt" DESC, p."nextAt" IS NULL AND p."articleId" IS NULL AND p."problemCode" IS NULL, p."url" LIMIT ${most}
    ) AS p
    LEFT JOIN "Article" n ON n."id" = p."articleId"
    LEFT JOIN "Submission" s ON s."id" = p."submissionId" AND p."articleId" IS NULL`;
  const pages = new Map<string, FeedPage[]>();
  for (const { feedId, message, ...page } of rows)
    pages.set(feedId, [
      ...(pages.get(feedId) ?? []),
      { ...page, message: page.state === 'failed' ? message : null },
    ]);
  return pages;
}
