import { traceOrigins, type ClusterMember, type Origins } from '../across/chain/trace-origins';
import { Prisma } from '../generated/client';
import type { ArticleReference, SourceKind } from '../types';
import { database, readRows } from './database';
import { ofArticles } from './shown';
import { onePerStory } from './versions';

/** Passages read of all clusters of a page: what is said by more articles than a reader goes through. */
const MOST_MEMBERS = 2_000;

/** A passage of a cluster with its article. */
export interface Member extends ClusterMember {
  readonly article: ArticleReference;
  readonly kind: 'attribution' | 'claim';
  /** Id of the attribution or claim in its article's analysis. */
  readonly ofId: string;
  /** The passage. */
  readonly words: string;
  /** Who says it, as its article names them, without a name too; `null` for the article's own voice. */
  readonly speaker: string | null;
}

/** Passages that say the same, the earliest first, with where they have it from. Versions of one story count as one article. */
export interface FoundCluster {
  readonly members: readonly Member[];
  readonly origins: Origins;
}

interface Row {
  readonly root: string;
  readonly id: string;
  readonly articleId: string;
  readonly kind: Member['kind'];
  readonly ofId: string;
  readonly text: string;
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly createdAt: Date;
  readonly speaker: string | null;
  readonly sourceKind: SourceKind | null;
  readonly record: string | null;
  readonly via: readonly string[] | null;
}

/** The cluster of a passage; `null` when there is no passage of that id. */
export async function getCluster(passageId: string): Promise<FoundCluster | null> {
  const found = await clustersFrom(Prisma.sql`p."id" = ${passageId}`, null);
  return found.get(passageId) ?? null;
}

/** The clusters of an article's passages that others have too, by the passages' ids. */
export async function clustersOf(articleId: string): Promise<ReadonlyMap<string, FoundCluster>> {
  const all = await clustersFrom(
    Prisma.sql`p."articleId" = ${articleId} AND EXISTS (SELECT FROM "PassageMatch" m WHERE m."fromId" = p."id")`,
    articleId,
  );
  return new Map(
    [...all].filter(([, { members }]) => members.some((member) => member.articleId !== articleId)),
  );
}

/** Pairs of passages read for one picture of many articles. */
const MOST_PAIRS = 100_000;

/** The clusters of passages within these articles alone: what other articles say is left aside. In one reading, for many. */
export async function clustersAmong(articleIds: readonly string[]): Promise<readonly FoundCluster[]> {
  const ids = [...articleIds];
  const pairs = await database().$queryRaw<{ fromId: string; toId: string }[]>`
    SELECT m."fromId", m."toId" FROM "PassageMatch" m
    JOIN "Passage" f ON f."id" = m."fromId" JOIN "Passage" t ON t."id" = m."toId"
    WHERE f."articleId" = ANY(${ids}::text[]) AND t."articleId" = ANY(${ids}::text[]) AND m."fromId" < m."toId"
    ORDER BY m."fromId", m."toId" LIMIT ${MOST_PAIRS}`;
  const top = union(pairs.map(({ fromId, toId }) => [fromId, toId]));
  const passages = [...new Set(pairs.flatMap(({ fromId, toId }) => [fromId, toId]))];
  if (passages.length === 0) return [];
  const rows = await passageRows(
    Prisma.empty,
    Prisma.sql`(SELECT p."id" AS "root", p."id" FROM "Passage" p WHERE p."id" = ANY(${passages}::text[]))`,
  );
  const found = await foundIn(
    rows.map((row) => ({ ...row, root: top(row.id) })),
    undefined,
  );
  return [...found.values()].filter(
    ({ members }) => new Set(members.map(({ articleId }) => articleId)).size > 1,
  );
}

/** Whatever is read of the clusters belongs to the articles of their passages; `of` is the article they begin in, where that is known. */
const clustersFrom = (which: Prisma.Sql, of: string | null): Promise<ReadonlyMap<string, FoundCluster>> => {
  let reached: readonly Row[] = [];
  return ofArticles(
    of === null ? [] : [of],
    async () => readClusters((reached = await rowsFrom(which))),
    () => (of === null && reached.length === 0 ? 'everything' : reached.map(({ articleId }) => articleId)),
  );
};

const rowsFrom = (which: Prisma.Sql): Promise<readonly Row[]> =>
  passageRows(
    Prisma.sql`WITH RECURSIVE reach("root", "id") AS (
      SELECT p."id", p."id" FROM "Passage" p WHERE ${which}
      UNION
      SELECT r."root", m."toId" FROM reach r JOIN "PassageMatch" m ON m."fromId" = r."id")`,
    Prisma.sql`(SELECT * FROM reach LIMIT ${MOST_MEMBERS})`,
  );

/** Every root is of one article: a page is about an article or about one of its passages. */
const readClusters = (rows: readonly Row[]): Promise<ReadonlyMap<string, FoundCluster>> =>
  foundIn(rows, rows.find(({ root, id }) => root === id)?.articleId);

/** Passages with article and speaker; `reached` gives `root` and `id`. */
function passageRows(before: Prisma.Sql, reached: Prisma.Sql): Promise<readonly Row[]> {
  const { text, values } = Prisma.sql`
    ${before} SELECT r."root", p."id", p."articleId", p."kind", p."ofId", p."text",
      n."headline", n."outlet", n."url", n."publishedAt", n."createdAt",
      a."name" AS "speaker", s."kind" AS "sourceKind", s."key" AS "record",
      (SELECT array_agg(v."name" ORDER BY o.place)
        FROM unnest(p."via") WITH ORDINALITY AS o(id, place)
        JOIN "Appearance" v ON v."articleId" = p."articleId" AND v."sourceId" = o.id) AS "via"
    FROM ${reached} r
    JOIN "Passage" p ON p."id" = r."id"
    JOIN "Article" n ON n."id" = p."articleId"
    LEFT JOIN "Appearance" a ON a."articleId" = p."articleId" AND a."sourceId" = p."sourceId"
    LEFT JOIN "SourceRecord" s ON s."id" = a."recordId"
    ORDER BY r."root", p."id"`;
  return readRows<Row>(text, values);
}

/** Rows by their root, those of other versions of a story left out. `own`: the article that the page is about. */
async function foundIn(
  rows: readonly Row[],
  own: string | undefined,
): Promise<ReadonlyMap<string, FoundCluster>> {
  if (rows.length === 0) return new Map();
  const articleIds = [...new Set(rows.map(({ articleId }) => articleId))];
  const [groups, kept] = await Promise.all([copiesAmong(articleIds), onePerStory(articleIds, own)]);
  const found = new Map<string, Row[]>();
  for (const row of rows.filter(({ articleId }) => kept.has(articleId))) {
    const known = found.get(row.root);
    if (known) known.push(row);
    else found.set(row.root, [row]);
  }
  return new Map(
    [...found].map(([root, alike]) => {
      const members = [...alike]
        .sort(byDay)
        .map((row) => memberOf(row, groups.get(row.articleId) ?? row.articleId));
      return [root, { members, origins: traceOrigins(members) }];
    }),
  );
}

const timeOf = (publishedAt: string | null): number => {
  const time = Date.parse(publishedAt ?? '');
  return Number.isNaN(time) ? Infinity : time;
};

const byDay = (a: Row, b: Row): number => {
  const [one, other] = [timeOf(a.publishedAt), timeOf(b.publishedAt)];
  if (one !== other) return one < other ? -1 : 1;
  return a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
};

function memberOf(row: Row, text: string): Member {
  const { id, articleId, headline, outlet, url, publishedAt, kind, ofId, speaker, sourceKind, record } = row;
  const known = record !== null && !record.startsWith('own:') && speaker !== null && sourceKind !== null;
  return {
    id,
    articleId,
    outlet,
    source: known ? { record, name: speaker, kind: sourceKind, isOutlet: sourceKind === 'outlet' } : null,
    via: row.via ?? [],
    text,
    article: { articleId, headline, outlet, url, publishedAt },
    kind,
    ofId,
    words: row.text,
    speaker,
  };
}

/** For each article that has near-duplicates among these, the least id of those that are one text. */
async function copiesAmong(articleIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const pairs = await database().nearDuplicate.findMany({
    where: { articleId: { in: [...articleIds] }, otherId: { in: [...articleIds] } },
    select: { articleId: true, otherId: true },
  });
  const top = union(pairs.map(({ articleId, otherId }) => [articleId, otherId]));
  return new Map(articleIds.map((id) => [id, top(id)]));
}

/** For things that are one where a pair ties them, the least name of those that each is one with (union–find, halving paths). */
function union(pairs: readonly (readonly [string, string])[]): (id: string) => string {
  const parent = new Map<string, string>();
  const top = (id: string): string => {
    let at = id;
    for (let next = parent.get(at); next !== undefined; next = parent.get(at)) {
      const further = parent.get(next);
      if (further !== undefined) parent.set(at, further);
      at = next;
    }
    return at;
  };
  for (const [a, b] of pairs) {
    const [one, other] = [top(a), top(b)];
    if (one !== other) parent.set(one < other ? other : one, one < other ? one : other);
  }
  return top;
}
