import { Prisma } from '../generated/client';
import type { Page, StorySummary } from '../types';
import { SUMMARY, summaryOfRow, type SummaryRow } from './article-row';
import { isChosen, isNarrow, type AnalysisFilter } from './chosen';
import { cursorInTime, pageOf, pageSize } from './cursor';
import { database } from './database';
import { sizeOfAll, type Size } from './size-of-all';

/** More members of one story than this are counted and not shown. */
const MOST_SHOWN = 40;

/** A page of stories, with how many stories and articles the filter leaves in all. */
export interface StoryPage extends Page<StorySummary> {
  readonly stories: number;
  readonly articles: number;
}

/** The article by which a story is shown. */
interface Shown {
  readonly id: string;
  readonly storyId: string;
  readonly createdAt: Date;
}
type After = ReturnType<typeof cursorInTime>;

/**
 * Stories that a filter leaves an analysed article of, one a line: by the article that came in last, the latest story first. Every
 * other analysed article of the story stands under it, those that the filter leaves out too.
 */
export async function listStories(
  options: AnalysisFilter & { limit?: number; cursor?: string | null } = {},
): Promise<StoryPage> {
  const { limit: asked, cursor, ...filter } = options;
  const limit = pageSize(asked);
  const after = cursorInTime('stories', cursor);
  const [{ stories, articles: count }, shown] = await Promise.all([
    isNarrow(filter) ? sizeOf(filter) : sizeOfAll(),
    latestOf(filter, after, limit),
  ]);
  const others = await othersOf(
    shown.slice(0, limit).map(({ id }) => id),
    filter,
  );
  const page = pageOf(
    'stories',
    shown,
    limit,
    ({ createdAt, id }) => ({ at: createdAt.toISOString(), id }),
    ({ id, storyId }) => ({ id, others: others.get(storyId) ?? [] }),
  );
  const told = await database().$queryRaw<SummaryRow[]>`
    SELECT ${SUMMARY} FROM "Article" n WHERE n."id" = ANY(${page.items.map(({ id }) => id)}::text[])`;
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
    stories,
    articles: count,
  };
}

/** Of each story the last that came in of the articles that a filter leaves, the latest first: found from there on, however many there are. */
const latestOf = (filter: AnalysisFilter, after: After, limit: number): Promise<Shown[]> => database()
  .$queryRaw<Shown[]>`
  SELECT n."id", n."storyId", n."createdAt" FROM "Article" n
  WHERE ${isChosen(filter)}
    AND ${after === null ? Prisma.sql`true` : Prisma.sql`(n."createdAt", n."id") < (${after.at}::timestamptz, ${after.id})`}
    AND NOT EXISTS (SELECT FROM "Article" o WHERE o."storyId" = n."storyId" AND ${isChosen(filter, 'o')}
      AND (o."createdAt", o."id") > (n."createdAt", n."id"))
  ORDER BY n."createdAt" DESC, n."id" DESC LIMIT ${limit + 1}`;

async function sizeOf(filter: AnalysisFilter): Promise<Size> {
  const [size] = await database().$queryRaw<Size[]>`
    SELECT count(*)::int AS "articles", count(DISTINCT n."storyId")::int AS "stories" FROM "Article" n WHERE ${isChosen(filter)}`;
  return size;
}

interface Other extends SummaryRow {
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
  filter: AnalysisFilter,
): Promise<ReadonlyMap<string, readonly Other[]>> {
  const rows = await database().$queryRaw<Other[]>`
    WITH shown AS (SELECT "id", "storyId" FROM "Article" WHERE "id" = ANY(${[...shown]}::text[])),
      told AS (SELECT ${SUMMARY}, COALESCE((SELECT v."url" FROM "Version" v
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
      EXISTS (SELECT FROM "Article" n WHERE n."id" = p."id" AND ${isChosen(filter)}) AS "chosen"
    FROM placed p WHERE "place" <= ${MOST_SHOWN} ORDER BY "storyId", "place"`;
  const byStory = new Map<string, Other[]>();
  for (const row of rows) byStory.set(row.storyId, [...(byStory.get(row.storyId) ?? []), row]);
  return byStory;
}
