import { database } from './database';
import { isStill, latest, type Moment } from './changes';
import { noteRead } from './shown';

/** How many analysed articles there are, in how many stories. */
export interface Size {
  readonly articles: number;
  readonly stories: number;
}

let counted: { readonly moment: Moment; readonly size: Promise<Size> } | null = null;

/** The size of the whole archive: counted once for each state of the store, for it takes reading an index of all articles. */
export async function sizeOfAll(): Promise<Size> {
  noteRead(); // counted or not
  const moment = await latest();
  if (counted && isStill(counted.moment, 'everything')) return counted.size;
  const size = count();
  counted = { moment, size };
  size.catch(() => (counted = null));
  return size;
}

async function count(): Promise<Size> {
  const [size] = await database().$queryRaw<Size[]>`
    SELECT count(*)::int AS "articles", count(DISTINCT "storyId")::int AS "stories" FROM "Article" WHERE "engine" IS NOT NULL`;
  return size;
}
