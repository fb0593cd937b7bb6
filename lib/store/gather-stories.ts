import { ONE_STORY } from '../across/likeness/near-duplicate';
import { addStories, countStories } from './count-stories';
import type { Transaction } from './database';
import { lockProjections } from './lock-projections';

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
 * fold itself into another site's story; one that was handed in has the address that it came with.
 */
export async function gatherStories(tx: Transaction, articleId: string): Promise<void> {
  await lockProjections(tx);
  const story = await walk(tx, articleId);
  const known = await membersOf(tx, [articleId, ...story]);
  const least = leastOf(story);
  if (known.length === story.length && known.every(({ storyId }) => storyId === least)) return;
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

// Ids are hexadecimal, or were written here: the order of UTF-16 is that of the collation "C".
const leastOf = (ids: readonly string[]): string => ids.reduce((least, id) => (id < least ? id : least));

/** All articles of the stories that these are of now. */
const membersOf = (
  tx: Transaction,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly storyId: string }[]> => tx.$queryRaw`
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

async function addressesOf(tx: Transaction, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ url: string }[]>`
    SELECT v."url" FROM "Version" v WHERE v."articleId" = ANY(${[...ids]}::text[])
    UNION SELECT n."url" FROM "Article" n WHERE n."id" = ANY(${[...ids]}::text[]) AND n."url" IS NOT NULL
      AND NOT EXISTS (SELECT FROM "Version" v WHERE v."articleId" = n."id")`;
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
