import { Prisma } from '../generated/client';
import type { Transaction } from './database';

/** In how many stories each source appears, by its record. */
export type StoryCounts = ReadonlyMap<string, number>;

/** Counted over these articles alone: they must be whole stories for the difference of two counts to mean anything. */
export const countStories = (tx: Transaction, articleIds: readonly string[]): Promise<StoryCounts> =>
  counted(tx, Prisma.sql`n."id" = ANY(${[...articleIds]}::text[])`);

/** Counted over the story of this article alone: 1 each. */
export const recordsOfStory = (tx: Transaction, articleId: string): Promise<StoryCounts> =>
  counted(tx, Prisma.sql`n."storyId" = (SELECT "storyId" FROM "Article" WHERE "id" = ${articleId})`);

async function counted(tx: Transaction, which: Prisma.Sql): Promise<StoryCounts> {
  const rows = await tx.$queryRaw<{ recordId: string; stories: number }[]>`
    SELECT a."recordId", count(DISTINCT n."storyId")::int AS "stories"
    FROM "Article" n JOIN "Appearance" a ON a."articleId" = n."id" WHERE ${which} GROUP BY 1`;
  return new Map(rows.map(({ recordId, stories }) => [recordId, stories]));
}

/** Adds to each record the difference of two counts. */
export async function addStories(tx: Transaction, before: StoryCounts, after: StoryCounts): Promise<void> {
  const changes = [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ id, by: (after.get(id) ?? 0) - (before.get(id) ?? 0) }))
    .filter(({ by }) => by !== 0);
  if (changes.length === 0) return;
  await tx.$executeRaw`UPDATE "SourceRecord" r SET "stories" = r."stories" + c."by"
    FROM (SELECT * FROM unnest(${changes.map(({ id }) => id)}::text[], ${changes.map(({ by }) => by)}::int[]) AS c("id", "by")) c
    WHERE r."id" = c."id"`;
}

/**
 * Counts one story less for each record that an article shares with the story that it has come to: apart they were two. Reads what the
 * article names, and not the whole story, which every paper may have printed.
 */
export async function joinStory(tx: Transaction, articleId: string, storyId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "SourceRecord" r SET "stories" = r."stories" - 1
    FROM (SELECT DISTINCT a."recordId" FROM "Appearance" a WHERE a."articleId" = ${articleId} AND EXISTS (
      SELECT FROM "Appearance" o JOIN "Article" n ON n."id" = o."articleId"
      WHERE o."recordId" = a."recordId" AND n."storyId" = ${storyId} AND n."id" <> ${articleId})) shared
    WHERE r."id" = shared."recordId"`;
}
