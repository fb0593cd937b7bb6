import { byOutlet, traceOrigins, type ClusterMember, type Origins } from '../across/chain/trace-origins';
import { Prisma } from '../generated/client';
import type { ArticleReference, SourceKind } from '../types';
import { OPENING, openingOf } from './article-row';
import { readRows } from './database';

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
  /** The members by their ids, and by their outlets: made once, for many that ask. */
  readonly byId: ReadonlyMap<string, Member>;
  readonly outlets: ReadonlyMap<string, readonly ClusterMember[]>;
  /** How many articles they are in. */
  readonly articles: number;
}

/** A passage with article and speaker, reached from `root`. */
export interface Row {
  readonly root: string;
  readonly id: string;
  readonly articleId: string;
  readonly kind: Member['kind'];
  readonly ofId: string;
  readonly text: string;
  readonly headline: string | null;
  readonly opening: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly createdAt: Date;
  readonly speaker: string | null;
  readonly sourceKind: SourceKind | null;
  readonly record: string | null;
  readonly via: readonly string[] | null;
  readonly heldIn: string | null;
}

/** What the passages that `which` names lead to by those that say the same, step by step; at most `most` in all. */
export const rowsReached = (which: Prisma.Sql, most: number): Promise<readonly Row[]> =>
  passageRows(
    Prisma.sql`WITH RECURSIVE reach("root", "id") AS (
      SELECT p."id", p."id" FROM "Passage" p WHERE ${which}
      UNION
      SELECT r."root", m."toId" FROM reach r JOIN "PassageMatch" m ON m."fromId" = r."id")`,
    Prisma.sql`(SELECT * FROM reach LIMIT ${most})`,
  );

/** Passages with article and speaker; `reached` gives `root` and `id`. */
export function passageRows(before: Prisma.Sql, reached: Prisma.Sql): Promise<readonly Row[]> {
  const { text, values } = Prisma.sql`
    ${before} SELECT r."root", p."id", p."articleId", p."kind", p."ofId", p."text",
      n."headline", ${Prisma.raw(OPENING)} AS "opening", n."outlet", n."url", n."publishedAt", n."createdAt",
      a."name" AS "speaker", s."kind" AS "sourceKind", s."key" AS "record",
      (SELECT array_agg(v."name" ORDER BY o.place)
        FROM unnest(p."via") WITH ORDINALITY AS o(id, place)
        JOIN "Appearance" v ON v."articleId" = p."articleId" AND v."sourceId" = o.id) AS "via",
      (SELECT t."documentId" FROM "Trace" t
        WHERE t."articleId" = p."articleId" AND t."start" IS NOT NULL
          AND p."kind" = 'attribution' AND t."attribution" IS NOT NULL AND t."evidence"->'of'->>'id' = p."ofId"
        ORDER BY t."position" LIMIT 1) AS "heldIn"
    FROM ${reached} r
    JOIN "Passage" p ON p."id" = r."id"
    JOIN "Article" n ON n."id" = p."articleId"
    LEFT JOIN "Appearance" a ON a."articleId" = p."articleId" AND a."sourceId" = p."sourceId"
    LEFT JOIN "SourceRecord" s ON s."id" = a."recordId"
    ORDER BY r."root", p."id"`;
  return readRows<Row>(text, values);
}

/** The cluster that these rows are. `copyOf` names for an article those that print one text with it. */
export function clusterOfRows(rows: readonly Row[], copyOf: (articleId: string) => string): FoundCluster {
  const members = rows
    .map((row) => ({ row, time: timeOf(row.publishedAt) }))
    .sort(byDay)
    .map(({ row }) => memberOf(row, copyOf(row.articleId)));
  const outlets = byOutlet(members);
  return {
    members,
    outlets,
    origins: traceOrigins(members, outlets),
    byId: new Map(members.map((member) => [member.id, member])),
    articles: new Set(members.map(({ articleId }) => articleId)).size,
  };
}

const timeOf = (publishedAt: string | null): number => {
  const time = Date.parse(publishedAt ?? '');
  return Number.isNaN(time) ? Infinity : time;
};

interface Dated {
  readonly row: Row;
  readonly time: number;
}

const byDay = (a: Dated, b: Dated): number => {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1;
  return a.row.createdAt.getTime() - b.row.createdAt.getTime() || (a.row.id < b.row.id ? -1 : 1);
};

function memberOf(row: Row, text: string): Member {
  const { id, articleId, headline, outlet, url, publishedAt, kind, ofId, speaker, sourceKind, record } = row;
  const opening = openingOf(row.opening);
  const known = record !== null && !record.startsWith('own:') && speaker !== null && sourceKind !== null;
  return {
    id,
    articleId,
    outlet,
    source: known ? { record, name: speaker, kind: sourceKind, isOutlet: sourceKind === 'outlet' } : null,
    via: row.via ?? [],
    heldIn: row.heldIn,
    text,
    article: { articleId, headline, opening, outlet, url, publishedAt },
    kind,
    ofId,
    words: row.text,
    speaker,
  };
}

/** For each article that has near-duplicates among these, the least id of those that are one text; itself for others. */
export async function copiesAmong(articleIds: readonly string[]): Promise<(articleId: string) => string> {
  // Each pair is kept in both directions.
  const pairs = await readRows<{ articleId: string; otherId: string }>(
    `SELECT "articleId", "otherId" FROM "NearDuplicate"
     WHERE "articleId" = ANY($1::text[]) AND "otherId" = ANY($1::text[]) AND "articleId" < "otherId"`,
    [[...articleIds]],
  );
  return union(pairs.map(({ articleId, otherId }) => [articleId, otherId]));
}

/** For things that are one where a pair ties them, the least name of those that each is one with (union–find, halving paths). */
export function union(pairs: readonly (readonly [string, string])[]): (id: string) => string {
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
