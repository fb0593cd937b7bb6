import { Prisma } from '../generated/client';
import type { Transaction } from './database';

/** How many statements each of an article's records makes in it; 0 for one that only appears. */
export type Counts = ReadonlyMap<string, number>;

/** The records of an article as its rows have them. */
export async function countsOf(tx: Transaction, articleId: string): Promise<Counts> {
  const rows = await tx.$queryRaw<{ recordId: string; statements: number }[]>`
    SELECT r."recordId", sum(r."made")::int AS "statements" FROM (
      SELECT "recordId", 0 AS "made" FROM "Appearance" WHERE "articleId" = ${articleId}
      UNION ALL SELECT "recordId", 1 FROM "Statement" WHERE "articleId" = ${articleId}) r
    GROUP BY 1`;
  return new Map(rows.map(({ recordId, statements }) => [recordId, statements]));
}

/** What an article's rows were and are, the records whose forms changed hands, and whether it is all of its story. */
interface Change {
  readonly before: Counts;
  readonly after: Counts;
  readonly moved: ReadonlySet<string>;
  readonly aloneInStory: boolean;
}

/**
 * Brings records in line with what an article's rows were and are: counts by the difference, save those of `moved`, whose forms
 * changed hands and which are counted anew; stories only where the article is one by itself (else lib/store/count-stories); the
 * fullest name and role of its forms; and a record that nothing names goes.
 */
export async function bringInLine(
  tx: Transaction,
  { before, after, moved, aloneInStory }: Change,
): Promise<void> {
  const touched = [...new Set([...before.keys(), ...after.keys()])];
  const changes = touched
    .filter((id) => !moved.has(id))
    .map((id) => ({
      id,
      articles: Number(after.has(id)) - Number(before.has(id)),
      statements: (after.get(id) ?? 0) - (before.get(id) ?? 0),
    }))
    .filter(({ articles, statements }) => articles !== 0 || statements !== 0);
  if (changes.length > 0)
    await tx.$executeRaw`UPDATE "SourceRecord" r
      SET "articles" = r."articles" + c."articles", "statements" = r."statements" + c."statements",
        "stories" = r."stories" + ${aloneInStory ? Prisma.sql`c."articles"` : Prisma.sql`0`}
      FROM (VALUES ${Prisma.join(
        changes.map(
          ({ id, articles, statements }) => Prisma.sql`(${id}, ${articles}::int, ${statements}::int)`,
        ),
      )}) AS c("id", "articles", "statements")
      WHERE r."id" = c."id"`;
  if (moved.size > 0)
    await tx.$executeRaw`UPDATE "SourceRecord" r SET
      "articles" = (SELECT count(DISTINCT a."articleId") FROM "Appearance" a WHERE a."recordId" = r."id"),
      "stories" = (SELECT count(DISTINCT n."storyId") FROM "Appearance" a JOIN "Article" n ON n."id" = a."articleId"
        WHERE a."recordId" = r."id"),
      "statements" = (SELECT count(*) FROM "Statement" s WHERE s."recordId" = r."id")
      WHERE r."id" = ANY(${[...moved]}::text[])`;
  const all = [...new Set([...touched, ...moved])];
  await tx.$executeRaw`UPDATE "SourceRecord" r SET "name" = f."name", "kind" = f."kind", "role" = (
      SELECT o."form"->>'role' FROM "SourceForm" o WHERE o."recordId" = r."id" AND o."form"->>'role' IS NOT NULL
      ORDER BY length(o."form"->>'role') DESC, o."form"->>'role' COLLATE "C" LIMIT 1)
    FROM (SELECT DISTINCT ON ("recordId") "recordId", "form"->>'name' AS "name",
        COALESCE("form"->>'kind', "form"->>'is') AS "kind"
      FROM "SourceForm" WHERE "recordId" = ANY(${all}::text[])
      ORDER BY "recordId", length("form"->>'name') DESC, "form"->>'name' COLLATE "C", "id") f
    WHERE r."id" = f."recordId"`;
  if (before.size === 0 && moved.size === 0) return; // nothing was taken from any of them
  await tx.$executeRaw`DELETE FROM "SourceRecord" r WHERE r."id" = ANY(${all}::text[])
    AND NOT EXISTS (SELECT FROM "Appearance" a WHERE a."recordId" = r."id")`;
}
