import { Prisma, type Article as ArticleRow } from '../generated/client';
import type { Page, StorySummary } from '../types';
import { summaryOfRow } from './article-row';
import { articlesWhere, type AnalysisFilter } from './articles';
import { cursorInTime, pageOf, pageSize } from './cursor';
import { database } from './database';

/** More members of one story than this are counted and not shown. */
const MOST_SHOWN = 40;

/** A page of stories, with how many stories and articles the filter leaves in all. */
export interface StoryPage extends Page<StorySummary> {
  readonly stories: number;
  readonly articles: number;
}

interface Shown {
  readonly id: string;
  readonly storyId: string;
  readonly createdAt: Date;
  readonly stories: number;
  readonly articles: number;
}

/**
 * Stories that a filter leaves an analysed article of, one a line: by the article that came in last, the latest story first. Every
 * other analysed article of the story stands under it, those that the filter leaves out too.
 */
export async function listStories(
  options: AnalysisFilter & { limit?: number; cursor?: string | null } = {},
): Promise<StoryPage> {
  const { limit: asked, cursor, ...filter } = options;
  const limit = pageSize(asked);
  const after = cursorInTime(cursor);
  const chosen = await chosenBy(filter);
  const which = chosen ? Prisma.sql`"id" = ANY(${chosen}::text[])` : Prisma.sql`"engine" IS NOT NULL`;
  const rows = await database().$queryRaw<(Shown | { id: null; stories: number; articles: number })[]>`
    WITH kept AS (SELECT "id", "storyId", "createdAt" FROM "Article" WHERE ${which}),
      latest AS (SELECT DISTINCT ON ("storyId") * FROM kept ORDER BY "storyId", "createdAt" DESC, "id" DESC),
      counted AS (SELECT (SELECT count(*)::int FROM latest) AS "stories", (SELECT count(*)::int FROM kept) AS "articles")
    SELECT l."id", l."storyId", l."createdAt", c."stories", c."articles" FROM counted c
    LEFT JOIN latest l ON ${after ? Prisma.sql`(l."createdAt", l."id") < (${after.at}::timestamptz, ${after.id})` : Prisma.sql`true`}
    ORDER BY l."createdAt" DESC, l."id" DESC LIMIT ${limit + 1}`;
  const shown = rows.filter((row): row is Shown => row.id !== null);
  const others = await othersOf(
    shown.slice(0, limit).map(({ id }) => id),
    chosen,
  );
  const page = pageOf(
    shown,
    limit,
    ({ createdAt, id }) => ({ at: createdAt.toISOString(), id }),
    ({ id, storyId }) => ({ id, others: others.get(storyId) ?? [] }),
  );
  const told = await database().article.findMany({
    where: { id: { in: page.items.map(({ id }) => id) } },
    omit: { text: true, rest: true },
  });
  const articles = new Map(told.map((row) => [row.id, summaryOfRow(row)]));
  return {
    items: page.items.map(({ id, others: alike }) => ({
      article: articles.get(id)!,
      others: alike.map(({ isVersion, chosen: isChosen, ...row }) => ({
        article: summaryOfRow(row),
        kind: isVersion ? 'version' : 'copy',
        chosen: isChosen,
      })),
      versions: alike.at(0)?.versions ?? 0,
      copies: alike.at(0)?.copies ?? 0,
    })),
    next: page.next,
    stories: rows[0].stories,
    articles: rows[0].articles,
  };
}

/** Ids of the articles that a filter leaves; `null` when it leaves all. */
async function chosenBy(filter: AnalysisFilter): Promise<readonly string[] | null> {
  const given = (field: unknown): boolean => (Array.isArray(field) ? field.length > 0 : field !== undefined);
  if (!Object.values(filter).some(given)) return null;
  const rows = await database().article.findMany({ where: articlesWhere(filter), select: { id: true } });
  return rows.map(({ id }) => id);
}

interface Other extends Omit<ArticleRow, 'text' | 'rest'> {
  readonly isVersion: boolean;
  readonly chosen: boolean;
  readonly versions: number;
  readonly copies: number;
}

/** A site under any of its names: "www.", "m." and "amp." are one. */
const site = (address: string): Prisma.Sql =>
  Prisma.sql`regexp_replace(${Prisma.raw(address)}, '^[a-z]+://(?:(?:www|m|mobile|amp)[.])?([^/?#]*).*$', '\\1')`;

/** By story, what else is one with the articles that are shown; each bears how many versions and copies there are in all. */
async function othersOf(
  shown: readonly string[],
  chosen: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly Other[]>> {
  const rows = await database().$queryRaw<Other[]>`
    WITH shown AS (SELECT "id", "storyId" FROM "Article" WHERE "id" = ANY(${[...shown]}::text[])),
      told AS (SELECT n."id", n."storyId", n."url", n."headline", n."outlet", n."publishedAt", n."sample", n."createdAt", n."engine",
          n."analysedAt", n."verdict", n."problem", n."problemOf", n."matchedWith", COALESCE((SELECT v."url" FROM "Version" v
            WHERE v."articleId" = n."id" ORDER BY v."seenAt" DESC LIMIT 1), n."url") AS "address"
        FROM "Article" n WHERE n."storyId" IN (SELECT "storyId" FROM shown) AND n."engine" IS NOT NULL),
      kinds AS (SELECT m.*, COALESCE(m."address" = s."address", false) OR COALESCE(lower(m."outlet") = lower(s."outlet"), false)
          OR COALESCE(${site('m."address"')} = ${site('s."address"')}, false)
          OR (COALESCE(m."outlet", m."address", s."outlet", s."address") IS NULL) AS "isVersion"
        FROM told m JOIN shown w ON w."storyId" = m."storyId" AND w."id" <> m."id" JOIN told s ON s."id" = w."id"),
      placed AS (SELECT k.*, count(*) FILTER (WHERE "isVersion") OVER story AS "v", count(*) OVER story AS "all",
          row_number() OVER (PARTITION BY "storyId" ORDER BY "createdAt" DESC, "id" DESC) AS "place"
        FROM kinds k WINDOW story AS (PARTITION BY "storyId"))
    SELECT p.*, "v"::int AS "versions", ("all" - "v")::int AS "copies",
      ${chosen === null ? Prisma.sql`true` : Prisma.sql`"id" = ANY(${[...chosen]}::text[])`} AS "chosen"
    FROM placed p WHERE "place" <= ${MOST_SHOWN} ORDER BY "storyId", "place"`;
  const byStory = new Map<string, Other[]>();
  for (const row of rows) byStory.set(row.storyId, [...(byStory.get(row.storyId) ?? []), row]);
  return byStory;
}
