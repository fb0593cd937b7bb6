import { AsyncLocalStorage } from 'node:async_hooks';
import type { Shown } from './changes';

interface Record {
  everything: boolean;
  readonly articles: Set<string>;
}

interface Scope {
  readonly record: Record;
  /** True inside `ofArticles`, which tells what is read. */
  readonly told: boolean;
}

// On globalThis, because the pages and the server before them (lib/launch/serve.mjs) load this module each for itself.
const global = globalThis as typeof globalThis & { standfirstShown?: AsyncLocalStorage<Scope> };
const scope = (global.standfirstShown ??= new AsyncLocalStorage<Scope>());

/** Does `work` and notes what it reads of the store; `shown` tells it, to be asked when the work is done. */
export function recordShown<T>(work: () => T): { readonly made: T; readonly shown: () => Shown } {
  const record: Record = { everything: false, articles: new Set() };
  return {
    made: scope.run({ record, told: false }, work),
    shown: () => (record.everything ? 'everything' : record.articles),
  };
}

/** That the store is read here: of everything, unless `ofArticles` says of what. */
export function noteRead(): void {
  const at = scope.getStore();
  if (at && !at.told) at.record.everything = true;
}

/**
 * Reads what belongs to these articles, and small tables that any article may show (prisma/migrations, touch_all), so that an answer
 * made of it stands until one of them changes. Every article of which a row is read must be among them; `others` tells those
 * that are known by the reading alone, and `everything` where what was looked for is not there: nobody knows in which article it
 * would come. test/store/shown.test.ts changes every row of every table and holds it.
 */
export async function ofArticles<T>(
  ids: readonly string[],
  read: () => Promise<T>,
  others: (found: T) => readonly string[] | 'everything' = () => [],
): Promise<T> {
  const at = scope.getStore();
  if (!at) return read();
  try {
    const found = await scope.run({ ...at, told: true }, read);
    const more = others(found);
    if (more === 'everything') at.record.everything = true;
    else for (const id of [...ids, ...more]) at.record.articles.add(id);
    return found;
  } catch (error) {
    at.record.everything = true; // what was read until then is not known
    throw error;
  }
}
