import { ONE_STORY } from '../across/likeness/near-duplicate';
import { Prisma } from '../generated/client';
import { addStories, countAsOne, countStories, smallerOf } from './count-stories';
import type { Transaction } from './database';

/** More articles than this are not walked through to see whether a story falls apart: from so many on it only grows. */
const MOST_WALKED = 500;

/** What a site gives by mistake as the address of each of its articles. */
const FRONT_PAGE = /^[^/]+\/\/[^/]+\/?$/;

/**
 * Tells anew which articles are one story with this one: those of the same address, and near-duplicates of which neither is a mere
 * part of the other, over any number of steps. A story is named by its least id, so that it is the same whatever the order in which
 * articles come; what no longer is one falls apart, where the article `mayHaveLost` something that it was tied to.
 *
 * An article that only gained has the stories of what it is tied to made one: what ties these is known, and is not walked through,
 * so that a story of thousands costs the next article no more than one of two.
 *
 * An article that was fetched has the addresses of its versions, which are of the site that it was fetched from, so that no page can
 * fold itself into another site's story; one that was handed in has the address that it came with. Whoever calls holds the lock of
 * the projections, and gives the article the name that this returns, with whatever else changes of it: the words of an article are
 * indexed anew with each change.
 */
export async function gatherStories(
  tx: Transaction,
  articleId: string,
  mayHaveLost: boolean,
): Promise<string> {
  const { own, alone, others } = await standingAmong(tx, articleId);
  const story = mayHaveLost && !alone ? await walk(tx, articleId) : null;
  if (story === null) return joinAll(tx, alone ? articleId : null, [own, ...others]);
  const least = leastOf(story);
  const known = await membersOf(tx, [articleId, ...story]);
  if (known.length === story.length && known.every(({ storyId }) => storyId === least)) return least;
  const all = known.map(({ id }) => id);
  const before = await countStories(tx, all);
  await name(tx, story, least);
  const left = new Set(all.filter((id) => !story.includes(id)));
  while (left.size > 0) {
    const rest = (await walk(tx, [...left][0])) ?? [...left];
    await name(tx, rest, leastOf(rest));
    for (const id of rest) left.delete(id);
  }
  await addStories(tx, before, await countStories(tx, all));
  return least;
}

/**
 * Makes stories one under the least of their names, which is returned. The first is that of the article that ties them, and comes last;
 * where it has nothing but the article `single`, that is left for the caller to name.
 */
async function joinAll(
  tx: Transaction,
  single: string | null,
  [own, ...others]: readonly string[],
): Promise<string> {
  const least = leastOf([own, ...others]);
  for (const storyId of [...others, own]) {
    if (storyId === least) continue;
    const isOwn = storyId === own || least === own;
    const smaller = single !== null && isOwn ? own : await smallerOf(tx, storyId, least);
    await countAsOne(tx, smaller, smaller === least ? storyId : least);
    if (single === null || storyId !== own)
      await tx.$executeRaw`UPDATE "Article" SET "storyId" = ${least} WHERE "storyId" = ${storyId}`;
  }
  return least;
}

// Ids are hexadecimal, or were written here: the order of UTF-16 is that of the collation "C".
const leastOf = (ids: readonly string[]): string => ids.reduce((least, id) => (id < least ? id : least));

interface Member {
  readonly id: string;
  readonly storyId: string;
}

/** All articles of the stories that these are of now. */
const membersOf = (tx: Transaction, ids: readonly string[]): Promise<Member[]> => tx.$queryRaw`
  SELECT "id", "storyId" FROM "Article"
  WHERE "storyId" IN (SELECT "storyId" FROM "Article" WHERE "id" = ANY(${[...ids]}::text[]))`;

const name = (tx: Transaction, ids: readonly string[], storyId: string): Promise<number> => tx.$executeRaw`
  UPDATE "Article" SET "storyId" = ${storyId} WHERE "id" = ANY(${[...ids]}::text[]) AND "storyId" <> ${storyId}`;

/** The article and all that are tied to it over any number of steps, each article and each address looked at once; `null` when they are too many. */
async function walk(tx: Transaction, from: string): Promise<readonly string[] | null> {
  const found = new Set([from]);
  const addresses = new Set<string>();
  for (let reached = [from]; reached.length > 0;) {
    if (found.size > MOST_WALKED) return null;
    const fresh = (await addressesOf(tx, reached)).filter(
      (url) => !FRONT_PAGE.test(url) && !addresses.has(url),
    );
    for (const url of fresh) addresses.add(url);
    reached = (await tiedTo(tx, reached, fresh)).filter((id) => !found.has(id));
    for (const id of reached) found.add(id);
  }
  return [...found];
}

interface Among {
  /** The name of the article's story now. */
  readonly own: string;
  /** Nothing else is of its story. */
  readonly alone: boolean;
  /** The names of other stories of which something is tied to the article. */
  readonly others: readonly string[];
}

/** Where an article stands among stories, by what it is tied to itself. In one statement, of indexes alone. */
async function standingAmong(tx: Transaction, id: string): Promise<Among> {
  const [row] = await tx.$queryRaw<Among[]>`
    WITH address AS (SELECT a."url" FROM (${addresses([id])}) a WHERE a."url" !~ ${FRONT_PAGE.source})
    SELECT n."storyId" AS "own",
      NOT EXISTS (SELECT FROM "Article" o WHERE o."storyId" = n."storyId" AND o."id" <> n."id") AS "alone",
      ARRAY(SELECT DISTINCT o."storyId" FROM (
          SELECT d."otherId" AS "id" FROM "NearDuplicate" d WHERE d."articleId" = n."id" AND d."jaccard" >= ${ONE_STORY}
          UNION SELECT v."articleId" FROM address a JOIN "Version" v ON v."url" = a."url"
          UNION SELECT h."id" FROM address a JOIN "Article" h ON h."url" = a."url"
            WHERE NOT EXISTS (SELECT FROM "Version" v WHERE v."articleId" = h."id")) tied
        JOIN "Article" o ON o."id" = tied."id" WHERE o."storyId" <> n."storyId") AS "others"
    FROM "Article" n WHERE n."id" = ${id}`;
  return row;
}

const addresses = (ids: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT v."url" FROM "Version" v WHERE v."articleId" = ANY(${[...ids]}::text[])
  UNION SELECT n."url" FROM "Article" n WHERE n."id" = ANY(${[...ids]}::text[]) AND n."url" IS NOT NULL
    AND NOT EXISTS (SELECT FROM "Version" v WHERE v."articleId" = n."id")`;

async function addressesOf(tx: Transaction, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ url: string }[]>(addresses(ids));
  return rows.map(({ url }) => url);
}

async function tiedTo(
  tx: Transaction,
  ids: readonly string[],
  urls: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT d."otherId" AS "id" FROM "NearDuplicate" d
      WHERE d."articleId" = ANY(${[...ids]}::text[]) AND d."jaccard" >= ${ONE_STORY}
    UNION SELECT v."articleId" FROM "Version" v WHERE v."url" = ANY(${[...urls]}::text[])
    UNION SELECT n."id" FROM "Article" n WHERE n."url" = ANY(${[...urls]}::text[])
      AND NOT EXISTS (SELECT FROM "Version" v WHERE v."articleId" = n."id")`;
  return rows.map(({ id }) => id);
}
