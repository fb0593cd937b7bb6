import { pool } from './database';

/**
 * What an answer was made of: `everything`, or these articles (their rows, and the small tables that any article may show).
 */
export type Shown = 'everything' | ReadonlySet<string>;

/** A moment of this process: it grows with each reading that found something changed. */
export type Moment = number;

/** More articles than these, touched since the last reading, are told as everything. */
const MOST_TOUCHED = 5_000;
/** Each row of `Revision`, and what was touched since the count that is known of it. */
const READ = {
  name: 'standfirst-changes',
  text: `SELECT r."slot", r."count"::text, r."first"::text,
      CASE WHEN r."count" > coalesce(k."count", r."first" - 1) THEN ARRAY(
        SELECT DISTINCT t."articleId" FROM "Touch" t
        WHERE t."slot" = r."slot" AND t."count" > coalesce(k."count", r."first" - 1) LIMIT ${MOST_TOUCHED + 1}) END AS "touched"
    FROM "Revision" r LEFT JOIN unnest($1::int[], $2::bigint[]) AS k("slot", "count") ON k."slot" = r."slot"`,
};
/** As the trigger keeps them (prisma/migrations, note_touch). */
const KEPT_TRANSACTIONS = 500n;
/** Articles whose last change is held; beyond it all count as changed. */
const MOST_HELD = 20_000;

interface Row {
  readonly slot: number;
  readonly count: string;
  readonly first: string;
  readonly touched: readonly string[] | null;
}

interface State {
  /** Counts by slot as last read; `null` before the first reading. */
  known: Map<number, bigint> | null;
  now: Moment;
  /** When something, whatever any article may show, and each article was last found changed. */
  any: Moment;
  all: Moment;
  readonly articles: Map<string, Moment>;
  running: Promise<Moment> | null;
  following: Promise<Moment> | null;
}

// On globalThis, because each bundle of routes, and the server before them, loads this module for itself.
const global = globalThis as typeof globalThis & { standfirstChanges?: State };
const state = (): State =>
  (global.standfirstChanges ??= {
    known: null,
    now: 0,
    any: 0,
    all: 0,
    articles: new Map(),
    running: null,
    following: null,
  });

/** Takes in what was read. Whatever cannot be followed from what was known counts as a change of everything. */
function take(rows: readonly Row[]): Moment {
  const held = state();
  const { known } = held;
  const counts = new Map(rows.map(({ slot, count }) => [slot, BigInt(count)]));
  let whole = known === null || [...known.keys()].some((slot) => !counts.has(slot));
  let changed = whole;
  const touched: string[] = [];
  for (const { slot, count, first, touched: some } of rows) {
    const [to, from] = [BigInt(count), known?.get(slot) ?? BigInt(first) - 1n];
    if (to === from) continue;
    changed = true;
    if (to < from || BigInt(first) - 1n > from || to - from > KEPT_TRANSACTIONS) whole = true;
    if (some !== null && some.length > MOST_TOUCHED) whole = true;
    touched.push(...(some ?? []));
  }
  held.known = counts;
  if (!changed) return held.now;
  held.now++;
  held.any = held.now;
  if (whole || touched.includes('') || held.articles.size + touched.length > MOST_HELD) {
    held.all = held.now;
    held.articles.clear();
  } else for (const id of touched) held.articles.set(id, held.now);
  return held.now;
}

function read(): Promise<Moment> {
  const held = state();
  const known = [...(held.known ?? [])];
  const reading = pool()
    .query<Row>({ ...READ, values: [known.map(([slot]) => slot), known.map(([, count]) => String(count))] })
    .then(({ rows }) => take(rows))
    .finally(() => {
      held.running = null;
    });
  held.running = reading;
  return reading;
}

/**
 * The moment at which the store is as whoever asks now would read it: an answer that is begun after it is no older. One small
 * statement; all who ask while it runs share the one that follows it, for theirs must begin after they asked.
 */
export function latest(): Promise<Moment> {
  const held = state();
  if (held.running === null) return read();
  return (held.following ??= held.running
    .catch(() => null)
    .then(() => {
      held.following = null;
      return read();
    }));
}

/** Whether, as far as was read (`latest`), nothing of what an answer shows has changed since the moment before it was begun. */
export function isStill(moment: Moment, shown: Shown): boolean {
  const { any, all, articles } = state();
  if (shown === 'everything') return any <= moment;
  if (all > moment) return false;
  for (const id of shown) if ((articles.get(id) ?? 0) > moment) return false;
  return true;
}
