import { database } from './database';
import { revision } from './revision';

/** How many analysed articles there are, in how many stories. */
export interface Size {
  readonly articles: number;
  readonly stories: number;
}

let counted: { readonly state: string; readonly size: Promise<Size> } | null = null;

/** The size of the whole archive: counted once for each state of the store, for it takes reading an index of all articles. */
export async function sizeOfAll(): Promise<Size> {
  const state = await revision();
  if (counted?.state === state) return counted.size;
  const size = count();
  counted = { state, size };
  size.catch(() => (counted = null));
  return size;
}

async function count(): Promise<Size> {
  const [size] = await database().$queryRaw<Size[]>`
    SELECT count(*)::int AS "articles", count(DISTINCT "storyId")::int AS "stories" FROM "Article" WHERE "engine" IS NOT NULL`;
  return size;
}
