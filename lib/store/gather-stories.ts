import { ONE_STORY } from '../across/likeness/near-duplicate';
import { Prisma } from '../generated/client';
import { addStories, countStories, joinStory } from './count-stories';
import type { Transaction } from './database';

/** From so many articles on a story only grows: what is tied to it is no longer walked through for each that comes. */
const MOST_WALKED = 500;

/** What a site gives by mistake as the address of each of its articles. */
const FRONT_PAGE = /^[^/]+\/\/[^/]+\/?$/;

/**
 * Tells anew which articles are one story with this one: those of the same address, and near-duplicates of which neither is a mere
 * part of the other, over any number of steps. A story is named by its least id, so that it is the same whatever the order in which
 * articles come; what no longer is one falls apart.
 *
 * An article that was fetched has the addresses of its versions, which are of the site that it was fetched from, so that no page can
 * fold itself into another site's story; one that was handed in has the address that it came with. Whoever calls holds the lock of
 * the projections.
 */
export async function gatherStories(tx: Transaction, articleId: string): Promise<void> {
  if (await standsAlone(tx, articleId)) return;
  const story = await walk(tx, articleId);
  const known = await membersOf(tx, [articleId, ...story]);
  const least = leastOf(story);
  if (known.length === story.length && known.every(({ storyId }) => storyId === least)) return;
  if (joinsOne(articleId, known, story)) {
    await name(tx, story, least);
    return joinStory(tx, articleId, least);
  }
  const all = known.map(({ id }) => id);
  const before = await countStories(tx, all);
  await name(tx, story, least);
  const left = new Set(all.filter((id) => !story.includes(id)));
  while (left.size > 0) {
    const rest = await walk(tx, [...left][0]);
    await name(tx, rest, leastOf(rest));
    for (const id of rest) left.delete(id);
  }
  await addStories(tx, before, await countStories(tx, all));
}

/** What most articles do that are tied to something: a story by itself so far, it comes to one other story, of which nothing falls off. */
function joinsOne(articleId: string, known: readonly Member[], story: readonly string[]): boolean {
  const stories = new Set(known.map(({ storyId }) => storyId));
  return (
    known.length === story.length && stories.size === 2 && stories.has(articleId) && isAlone(articleId, known)
  );
}

const isAlone = (articleId: string, known: readonly Member[]): boolean =>
  known.every(({ id, storyId }) => (id === articleId) === (storyId === articleId));

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

/** The article and all that are tied to it over any number of steps, each article and each address looked at once. */
async function walk(tx: Transaction, from: string): Promise<readonly string[]> {
  const found = new Set([from]);
  const addresses = new Set<string>();
  for (let reached = [from]; reached.length > 0;) {
    if (found.size > MOST_WALKED) return (await membersOf(tx, [...found])).map(({ id }) => id);
    const fresh = (await addressesOf(tx, reached)).filter(
      (url) => !FRONT_PAGE.test(url) && !addresses.has(url),
    );
    for (const url of fresh) addresses.add(url);
    reached = (await tiedTo(tx, reached, fresh)).filter((id) => !found.has(id));
    for (const id of reached) found.add(id);
  }
  return [...found];
}

/** What most articles are: nothing is tied to it, and it is a story by itself already. In one statement. */
async function standsAlone(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    WITH address AS (${addresses([id])})
    SELECT FROM "Article" n WHERE n."id" = ${id} AND n."storyId" = n."id"
      AND NOT EXISTS (SELECT FROM "Article" o WHERE o."storyId" = n."id" AND o."id" <> n."id")
      AND NOT EXISTS (SELECT FROM "NearDuplicate" d WHERE d."articleId" = n."id" AND d."jaccard" >= ${ONE_STORY})
      AND NOT EXISTS (SELECT FROM address a WHERE a."url" !~ ${FRONT_PAGE.source} AND (
        EXISTS (SELECT FROM "Version" v WHERE v."url" = a."url" AND v."articleId" <> n."id")
        OR EXISTS (SELECT FROM "Article" o WHERE o."url" = a."url" AND o."id" <> n."id"
          AND NOT EXISTS (SELECT FROM "Version" v WHERE v."articleId" = o."id"))))`;
  return rows.length > 0;
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
