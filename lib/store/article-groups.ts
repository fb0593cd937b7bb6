import { chosenIds, isChosen, type AnalysisFilter } from './chosen';
import { database } from './database';

/** An article as far as it is gathered with others. */
export interface GroupedArticle {
  readonly id: string;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
}

/** That the articles of a group name a merged source, and how often they do. */
export interface GroupTie {
  readonly group: number;
  readonly recordId: string;
  readonly articles: number;
}

export interface GroupedSource {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly name: string;
}

/** The articles that a filter leaves, without their texts, by outlet and day. */
export const articlesToGroup = (filter: AnalysisFilter): Promise<readonly GroupedArticle[]> => database()
  .$queryRaw<GroupedArticle[]>`
  SELECT n."id", n."outlet", n."publishedAt" FROM "Article" n WHERE ${isChosen(filter)}
  ORDER BY n."outlet", n."publishedAt", n."id"`;

/**
 * Which sources groups of articles share: the `most` that most groups name, at least two of them. `groupOf` bears the number of the
 * group of each article, in the order of `articleIds`.
 */
export async function sourcesOfGroups(
  articleIds: readonly string[],
  groupOf: readonly number[],
  most: number,
): Promise<{
  readonly sources: readonly GroupedSource[];
  readonly ties: readonly GroupTie[];
  readonly shared: number;
}> {
  const [ids, groups] = [[...articleIds], [...groupOf]];
  const ties = await database().$queryRaw<(GroupTie & { shared: number })[]>`
    WITH given AS (SELECT * FROM unnest(${ids}::text[], ${groups}::int[]) AS g("articleId", "group")),
      tied AS (SELECT g."group", a."recordId", count(DISTINCT a."articleId")::int AS "articles"
        FROM given g JOIN "Appearance" a USING ("articleId") GROUP BY 1, 2),
      ranked AS (SELECT "recordId", count(*) AS "groups", sum("articles") AS "articles" FROM tied
        GROUP BY 1 HAVING count(*) > 1),
      best AS (SELECT * FROM ranked ORDER BY "groups" DESC, "articles" DESC, "recordId" LIMIT ${most})
    SELECT t.*, (SELECT count(*)::int FROM ranked) AS "shared" FROM tied t JOIN best USING ("recordId")
    ORDER BY t."group", t."recordId"`;
  const sources = await database().sourceRecord.findMany({
    where: { id: { in: [...new Set(ties.map(({ recordId }) => recordId))] } },
    select: { id: true, kind: true, key: true, name: true },
    orderBy: { id: 'asc' },
  });
  return { sources, ties, shared: ties[0]?.shared ?? 0 };
}

/** How many headlines, claims and statements of known sources the articles of a filter have: no more than their graph has nodes. */
export async function countParts(
  filter: AnalysisFilter,
): Promise<Readonly<Record<'article' | 'headline' | 'claim' | 'attribution', number>>> {
  const [counts] = await database().$queryRaw<
    Record<'article' | 'headline' | 'claim' | 'attribution', number>[]
  >`
    WITH chosen AS MATERIALIZED (${chosenIds(filter)})
    SELECT (SELECT count(*)::int FROM chosen) AS "article",
      (SELECT count(*)::int FROM "Headline" WHERE "articleId" IN (SELECT "id" FROM chosen)) AS "headline",
      (SELECT count(*)::int FROM "Claim" WHERE "articleId" IN (SELECT "id" FROM chosen)) AS "claim",
      (SELECT count(*)::int FROM "Statement" WHERE "articleId" IN (SELECT "id" FROM chosen)) AS "attribution"`;
  return counts;
}
