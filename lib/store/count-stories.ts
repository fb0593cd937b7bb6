import { Prisma } from '../generated/client';
import type { Transaction } from './database';

/** In how many stories each source appears, by its record. */
export type StoryCounts = ReadonlyMap<string, number>;

/** Counted over these articles alone: they must be whole stories for the difference of two counts to mean anything. */
export async function countStories(tx: Transaction, articleIds: readonly string[]): Promise<StoryCounts> {
  const rows = await tx.$queryRaw<{ recordId: string; stories: number }[]>`
    SELECT a."recordId", count(DISTINCT n."storyId")::int AS "stories"
    FROM "Article" n JOIN "Appearance" a ON a."articleId" = n."id"
    WHERE n."id" = ANY(${[...articleIds]}::text[]) GROUP BY 1`;
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

/** Whether an article of the story other than `articleId` names the record `r`. OFFSET 0 keeps it a question for each record: joined, it would read the whole story. */
const namedIn = (storyId: Prisma.Sql, articleId: string): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM "Appearance" o JOIN "Article" n ON n."id" = o."articleId"
  WHERE o."recordId" = r."id" AND n."storyId" = ${storyId} AND n."id" <> ${articleId} OFFSET 0)`;

/** Those of the records that another article of this one's story names: what the article says of them makes no story more or less. */
export async function namedByOthers(
  tx: Transaction,
  articleId: string,
  recordIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM unnest(${[...recordIds]}::text[]) AS r("id")
    WHERE ${namedIn(Prisma.sql`(SELECT "storyId" FROM "Article" WHERE "id" = ${articleId})`, articleId)}`;
  return new Set(rows.map(({ id }) => id));
}

/** More articles than this of a story are not counted to find the smaller of two. */
const MOST_COUNTED = 1_000;

/** Of two stories the one of fewer articles. */
export async function smallerOf(tx: Transaction, one: string, other: string): Promise<string> {
  const [{ name }] = await tx.$queryRaw<{ name: string }[]>`
    SELECT s."name" FROM (VALUES (${one}, 0), (${other}, 1)) AS s("name", "place") ORDER BY (
      SELECT count(*) FROM (SELECT FROM "Article" WHERE "storyId" = s."name" LIMIT ${MOST_COUNTED}) n), s."place" LIMIT 1`;
  return name;
}

/**
 * Counts one story less for each record that both of two stories name, which are to be one. Reads what the smaller one names, and not
 * the whole of the larger, which every paper may have printed.
 */
export async function countAsOne(tx: Transaction, smaller: string, larger: string): Promise<void> {
  await tx.$executeRaw`UPDATE "SourceRecord" r SET "stories" = r."stories" - 1
    FROM (SELECT r."id" FROM (SELECT DISTINCT a."recordId" AS "id" FROM "Article" m JOIN "Appearance" a ON a."articleId" = m."id"
      WHERE m."storyId" = ${smaller} OFFSET 0) r WHERE ${namedIn(Prisma.sql`${larger}`, '')}) shared
    WHERE r."id" = shared."id"`;
}
