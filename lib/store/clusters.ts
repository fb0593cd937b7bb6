import { Prisma } from '../generated/client';
import { database } from './database';
import {
  clusterOfRows,
  copiesAmong,
  passageRows,
  rowsReached,
  union,
  type FoundCluster,
  type Row,
} from './read-clusters';
import { ofArticles } from './shown';
import { onePerStory } from './versions';

export type { FoundCluster, Member } from './read-clusters';

/** Passages read of all clusters of a page: what is said by more articles than a reader goes through. */
const MOST_MEMBERS = 2_000;

/** The cluster of a passage; `null` when there is no passage of that id. */
export async function getCluster(passageId: string): Promise<FoundCluster | null> {
  const found = await clustersFrom(Prisma.sql`p."id" = ${passageId}`, null);
  return found.get(passageId) ?? null;
}

/** The clusters of an article's passages that others have too, by the passages' ids: for a page; for many articles see cluster-stream. */
export async function clustersOf(articleId: string): Promise<ReadonlyMap<string, FoundCluster>> {
  const all = await clustersFrom(
    Prisma.sql`p."articleId" = ${articleId} AND EXISTS (SELECT FROM "PassageMatch" m WHERE m."fromId" = p."id")`,
    articleId,
  );
  return new Map([...all].filter(([, cluster]) => isShared(cluster, articleId)));
}

/** Whether another article has it too. */
export const isShared = ({ members }: FoundCluster, articleId: string): boolean =>
  members.some((member) => member.articleId !== articleId);

/** Pairs of passages read for one picture of many articles. */
const MOST_PAIRS = 100_000;

/**
 * The clusters of passages within these articles alone: what other articles say is left aside, and what two of these hang on both ties
 * them. In one reading, for many.
 */
export async function clustersAmong(articleIds: readonly string[]): Promise<readonly FoundCluster[]> {
  const ids = [...articleIds];
  const pairs = await database().$queryRaw<{ fromId: string; toId: string }[]>`
    SELECT * FROM (
      SELECT m."fromId", m."toId" FROM "PassageMatch" m
      JOIN "Passage" f ON f."id" = m."fromId" JOIN "Passage" t ON t."id" = m."toId"
      WHERE f."articleId" = ANY(${ids}::text[]) AND t."articleId" = ANY(${ids}::text[]) AND m."fromId" < m."toId"
      UNION SELECT "id", "head" FROM "Passage" WHERE "articleId" = ANY(${ids}::text[]) AND "head" IS NOT NULL) tied
    ORDER BY "fromId", "toId" LIMIT ${MOST_PAIRS}`;
  const top = union(pairs.map(({ fromId, toId }) => [fromId, toId]));
  const passages = [...new Set(pairs.flatMap(({ fromId, toId }) => [fromId, toId]))];
  if (passages.length === 0) return [];
  const rows = await passageRows(
    Prisma.empty,
    Prisma.sql`(SELECT p."id" AS "root", p."id" FROM "Passage" p WHERE p."id" = ANY(${passages}::text[])
      AND p."articleId" = ANY(${ids}::text[]))`,
  );
  const found = await foundIn(
    rows.map((row) => ({ ...row, root: top(row.id) })),
    undefined,
  );
  return [...found.values()].filter(({ articles }) => articles > 1);
}

/** Whatever is read of the clusters belongs to the articles of their passages; `of` is the article they begin in, where that is known. */
const clustersFrom = (which: Prisma.Sql, of: string | null): Promise<ReadonlyMap<string, FoundCluster>> => {
  let reached: readonly Row[] = [];
  return ofArticles(
    of === null ? [] : [of],
    async () => readClusters((reached = await rowsReached(which, MOST_MEMBERS))),
    () => (of === null && reached.length === 0 ? 'everything' : reached.map(({ articleId }) => articleId)),
  );
};

/** Every root is of one article: a page is about an article or about one of its passages. */
const readClusters = (rows: readonly Row[]): Promise<ReadonlyMap<string, FoundCluster>> =>
  foundIn(rows, rows.find(({ root, id }) => root === id)?.articleId);

/** Rows by their root, those of other versions of a story left out. `own`: the article that the page is about. */
async function foundIn(
  rows: readonly Row[],
  own: string | undefined,
): Promise<ReadonlyMap<string, FoundCluster>> {
  if (rows.length === 0) return new Map();
  const articleIds = [...new Set(rows.map(({ articleId }) => articleId))];
  const [copyOf, kept] = await Promise.all([copiesAmong(articleIds), onePerStory(articleIds, own)]);
  const found = new Map<string, Row[]>();
  for (const row of rows.filter(({ articleId }) => kept.has(articleId))) {
    const known = found.get(row.root);
    if (known) known.push(row);
    else found.set(row.root, [row]);
  }
  return new Map([...found].map(([root, alike]) => [root, clusterOfRows(alike, copyOf)]));
}
