import { Prisma } from '../generated/client';
import type { ArticleSummary, Page } from '../types';
import { OPENING, openingOf } from './article-row';
import { pageOf, pageSize, parseCursor } from './cursor';
import { database } from './database';
import type { WantedMention } from './mentions-wanted';

/** A document that articles name and give no way to, merged across them. */
export interface WantedDocument extends WantedMention {
  /** Of the source. */
  readonly id: string;
  readonly name: string;
  /** How many articles want it. */
  readonly articles: number;
  /** The latest of them, three at most. */
  readonly in: readonly { readonly id: string; readonly title: string }[];
}

interface Row extends Omit<WantedDocument, keyof WantedMention | 'in'> {
  readonly in: readonly Pick<ArticleSummary, 'id' | 'headline' | 'opening'>[];
  readonly mention: WantedMention;
}

/** Documents that are wanted over all articles, those that most articles want first. What a person has attached by hand is not counted out. */
export async function listWanted(
  options: { limit?: number; cursor?: string | null } = {},
): Promise<Page<WantedDocument>> {
  const limit = pageSize(options.limit);
  const parsed = options.cursor ? parseCursor('wanted', options.cursor) : null;
  const after = parsed && { articles: Number(parsed.at), id: parsed.id };
  const rows = await database().$queryRaw<Row[]>`
    WITH wanted AS (
      SELECT "recordId" AS "id", count(DISTINCT "articleId")::int AS "articles" FROM "Appearance"
      WHERE "wanted" GROUP BY "recordId"
    )
    SELECT w."id", r."name", w."articles", latest."mention", latest."in" FROM (
      SELECT * FROM wanted
      WHERE ${after === null} OR "articles" < ${after?.articles ?? 0}
        OR ("articles" = ${after?.articles ?? 0} AND "id" > ${after?.id ?? ''})
      ORDER BY "articles" DESC, "id" LIMIT ${limit + 1}
    ) w
    JOIN "SourceRecord" r ON r."id" = w."id"
    JOIN LATERAL (
      SELECT (array_agg(one."mention"))[1] AS "mention",
        json_agg(json_build_object('id', one."articleId", 'headline', one."headline", 'opening', one."opening")) AS "in"
      FROM (
        SELECT a."articleId", a."mention", n."headline", ${Prisma.raw(OPENING)} AS "opening"
        FROM "Appearance" a JOIN "Article" n ON n."id" = a."articleId"
        WHERE a."wanted" AND a."recordId" = w."id"
        ORDER BY n."createdAt" DESC, a."articleId", a."sourceId" LIMIT 3
      ) one
    ) latest ON true
    ORDER BY w."articles" DESC, w."id"`;
  return pageOf(
    'wanted',
    rows,
    limit,
    (row) => ({ at: String(row.articles), id: row.id }),
    ({ mention, in: named, ...row }) => ({
      ...row,
      // An article may name one document in two ways.
      in: [
        ...new Map(
          named.map(({ id, headline, opening }) => [id, { id, title: headline ?? openingOf(opening)! }]),
        ).values(),
      ],
      ...mention,
    }),
  );
}

/** How many documents are wanted over all articles. */
export async function countWanted(): Promise<number> {
  const [{ count }] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT "recordId")::int AS "count" FROM "Appearance" WHERE "wanted"`;
  return count;
}
