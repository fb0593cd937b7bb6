import { permit } from '../access/acting';
import { Prisma, type FactCheck as FactCheckRow } from '../generated/client';
import type { FactCheck, Page } from '../types';
import { appendAudit } from './append-audit';
import { OPENING, openingOf } from './article-row';
import { cursorInTime, pageOf, pageSize } from './cursor';
import { database, transaction, type Database, type Transaction } from './database';

/** `import`: everybody's claims are matched against it; `google`: that provider gave it for one claim. */
export type CheckOrigin = 'import' | 'google';

const checkOfRow = ({ id, url, claim, title, claimant, claimedAt, publishedAt, checker, rating }: FactCheckRow): FactCheck => ({
  id, url, claim, title, claimant, claimedAt, publishedAt, checker, rating,
}); // prettier-ignore

/** Rows in one statement. */
const BATCH = 1_000;

/**
 * Keeps fact-checks: a new one is added, one whose words changed takes the place of the old one, and one that is held as it is
 * is left alone. What was imported once stays so when a provider gives it too.
 */
export async function saveFactChecks(
  tx: Transaction,
  checks: readonly FactCheck[],
  origin: CheckOrigin,
): Promise<{ readonly added: number; readonly changed: number }> {
  permit('submit');
  // In one order for everybody, so that two imports at once cannot wait for each other's rows.
  const sorted = [...checks].sort((a, b) => (a.id < b.id ? -1 : 1));
  let [added, changed] = [0, 0];
  for (let from = 0; from < sorted.length; from += BATCH) {
    const rows = await tx.$queryRaw<{ fresh: boolean }[]>`
      INSERT INTO "FactCheck" AS f
        ("id", "url", "claim", "title", "claimant", "claimedAt", "publishedAt", "checker", "rating", "origin")
      SELECT n.*, ${origin} FROM json_to_recordset(${JSON.stringify(sorted.slice(from, from + BATCH))}::json) AS n(
        "id" text, "url" text, "claim" text, "title" text, "claimant" text, "claimedAt" text, "publishedAt" text,
        "checker" text, "rating" text)
      ON CONFLICT ("id") DO UPDATE SET "title" = excluded."title", "claimant" = excluded."claimant",
        "claimedAt" = excluded."claimedAt", "publishedAt" = excluded."publishedAt", "checker" = excluded."checker",
        "rating" = excluded."rating", "changedAt" = now(),
        "origin" = CASE WHEN f."origin" = 'import' THEN 'import' ELSE excluded."origin" END
      WHERE (f."title", f."claimant", f."claimedAt", f."publishedAt", f."checker", f."rating")
        IS DISTINCT FROM (excluded."title", excluded."claimant", excluded."claimedAt", excluded."publishedAt",
          excluded."checker", excluded."rating")
        OR (f."origin" <> excluded."origin" AND excluded."origin" = 'import')
      RETURNING (xmax = 0) AS "fresh"`;
    for (const { fresh } of rows)
      if (fresh) added++;
      else changed++;
  }
  return { added, changed };
}

/** Fact-checks held, the latest to come in first. */
export async function listFactChecks(
  options: { limit?: number; cursor?: string | null } = {},
): Promise<Page<FactCheck>> {
  const limit = pageSize(options.limit);
  const after = cursorInTime('fact-checks', options.cursor);
  const rows = await database().factCheck.findMany({
    where: after
      ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }
      : {},
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  return pageOf(
    'fact-checks',
    rows,
    limit,
    (row) => ({ at: row.createdAt.toISOString(), id: row.id }),
    checkOfRow,
  );
}

/** How many are held, and how many claims of articles are known to be among them. */
export async function countFactChecks(): Promise<{ readonly held: number; readonly claims: number }> {
  const [held, rows] = await Promise.all([
    database().factCheck.count(),
    database().$queryRaw<{ claims: number }[]>`
      SELECT count(DISTINCT ("articleId", "claim"))::int AS "claims" FROM "FactCheckMatch"`,
  ]);
  return { held, claims: rows[0].claims };
}

/** Everything that was imported, in order of its ids, with a word that is another whenever one of them is. */
export async function importedChecks(): Promise<readonly FactCheck[]> {
  const rows = await database().factCheck.findMany({ where: { origin: 'import' }, orderBy: { id: 'asc' } });
  return rows.map(checkOfRow);
}

/** A word that changes whenever an import adds, changes or removes something; `null` while nothing is held. */
export async function importedVersion(db: Database = database()): Promise<string | null> {
  const { _count, _max } = await db.factCheck.aggregate({
    where: { origin: 'import' },
    _count: true,
    _max: { changedAt: true },
  });
  return _max.changedAt === null ? null : `${_count} ${_max.changedAt.toISOString()}`;
}

/** Removes a fact-check with what was matched to it, and records it; false when there is none. */
export const removeFactCheck = (id: string, actor: string): Promise<boolean> =>
  transaction(async (tx) => {
    permit('submit');
    const check = await tx.factCheck.findUnique({ where: { id }, select: { url: true } });
    if (!check) return false;
    await tx.factCheck.delete({ where: { id } });
    await appendAudit(tx, {
      actor,
      action: 'factcheck.remove',
      object: `fact-check ${id}`,
      detail: check.url,
    });
    return true;
  });

/** An article with a claim that a fact-check is of. */
export interface CheckedArticle {
  readonly id: string;
  readonly headline: string | null;
  readonly opening: string | null;
}

/** Of each check that is told of, at most five. */
const MOST_ARTICLES = 5;

/** The articles with a claim that each of these fact-checks is of, by the check's id: the first few, and how many there are. */
export async function articlesOfChecks(
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly count: number; readonly articles: readonly CheckedArticle[] }>> {
  if (ids.length === 0) return new Map();
  const rows = await database().$queryRaw<
    (CheckedArticle & { readonly check: string; readonly count: number })[]
  >`
    SELECT "check", "count", "id", "headline", "opening" FROM (
      SELECT m."factCheckId" AS "check", n."id", n."headline", ${Prisma.raw(OPENING)} AS "opening",
        (count(*) OVER each)::int AS "count", row_number() OVER (each ORDER BY n."createdAt", n."id") AS "place"
      FROM (SELECT DISTINCT "factCheckId", "articleId" FROM "FactCheckMatch" WHERE "factCheckId" = ANY(${[...ids]})) m
      JOIN "Article" n ON n."id" = m."articleId"
      WINDOW each AS (PARTITION BY m."factCheckId")) told
    WHERE "place" <= ${MOST_ARTICLES} ORDER BY "check", "place"`;
  const found = new Map<string, { count: number; articles: CheckedArticle[] }>();
  for (const { check, count, id, headline, opening } of rows) {
    const told = found.get(check) ?? { count, articles: [] };
    told.articles.push({ id, headline, opening: openingOf(opening) });
    found.set(check, told);
  }
  return found;
}
