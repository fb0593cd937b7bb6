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

/** What an article's rows were and are, the records whose forms changed hands or that have a new one, and those that others of its story name too. */
interface Change {
  readonly before: Counts;
  readonly after: Counts;
  readonly moved: ReadonlySet<string>;
  readonly fresh: ReadonlySet<string>;
  readonly toldBesides: ReadonlySet<string>;
}

/**
 * Brings records in line with what an article's rows were and are: counts by the difference, save those of `moved`, whose forms
 * changed hands and which are counted anew; stories only where no other article of its story names the record; the fullest
 * name and role of its forms; and a record that nothing names goes.
 */
export async function bringInLine(
  tx: Transaction,
  { before, after, moved, fresh, toldBesides }: Change,
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
  if (changes.length > 0) {
    const column = <T>(of: (change: (typeof changes)[number]) => T): T[] => changes.map(of);
    await tx.$executeRaw`UPDATE "SourceRecord" r
      SET "articles" = r."articles" + c."articles", "statements" = r."statements" + c."statements",
        "stories" = r."stories" + CASE WHEN c."told" THEN 0 ELSE c."articles" END
      FROM unnest(${column(({ id }) => id)}::text[], ${column(({ articles }) => articles)}::int[],
        ${column(({ statements }) => statements)}::int[], ${column(({ id }) => toldBesides.has(id))}::boolean[])
        AS c("id", "articles", "statements", "told")
      WHERE r."id" = c."id"`;
  }
  if (moved.size > 0)
    await tx.$executeRaw`UPDATE "SourceRecord" r SET
      "articles" = (SELECT count(DISTINCT a."articleId") FROM "Appearance" a WHERE a."recordId" = r."id"),
      "stories" = (SELECT count(DISTINCT n."storyId") FROM "Appearance" a JOIN "Article" n ON n."id" = a."articleId"
        WHERE a."recordId" = r."id"),
      "statements" = (SELECT count(*) FROM "Statement" s WHERE s."recordId" = r."id")
      WHERE r."id" = ANY(${[...moved]}::text[])`;
  // A record of which no form came or went is named as it was.
  const named = [...new Set([...before.keys(), ...moved, ...fresh])];
  if (named.length > 0)
    await tx.$executeRaw`UPDATE "SourceRecord" r SET "name" = f."name", "kind" = f."kind", "role" = f."role"
    FROM (SELECT DISTINCT ON ("recordId") "recordId", "form"->>'name' AS "name",
        COALESCE("form"->>'kind', "form"->>'is') AS "kind", (
        SELECT o."form"->>'role' FROM "SourceForm" o WHERE o."recordId" = m."recordId" AND o."form"->>'role' IS NOT NULL
        ORDER BY length(o."form"->>'role') DESC, o."form"->>'role' COLLATE "C" LIMIT 1) AS "role"
      FROM "SourceForm" m WHERE "recordId" = ANY(${named}::text[])
      ORDER BY "recordId", length("form"->>'name') DESC, "form"->>'name' COLLATE "C", "id") f
    WHERE r."id" = f."recordId" AND (r."name", r."kind", r."role") IS DISTINCT FROM (f."name", f."kind", f."role")`;
  if (before.size === 0 && moved.size === 0) return; // nothing was taken from any of them
  await tx.$executeRaw`DELETE FROM "SourceRecord" r WHERE r."id" = ANY(${named}::text[])
    AND NOT EXISTS (SELECT FROM "Appearance" a WHERE a."recordId" = r."id")`;
}
