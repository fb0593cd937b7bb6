import type { Page } from '../types';

/** Where a page ended: what the list is ordered by, and the id that breaks ties. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
}

/** PostgreSQL's calendar is shorter than JavaScript's. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const isInstant = (at: string): boolean => INSTANT.test(at) && !Number.isNaN(new Date(at).getTime());

/** The lists that have pages, and what each is ordered by as its cursors write it. */
const ORDERS = {
  articles: isInstant,
  stories: isInstant,
  submissions: isInstant,
  documents: isInstant,
  'fact-checks': isInstant,
  unnamed: isInstant,
  audit: isInstant,
  /** Gravity, score, since when. */
  flags: (at: string) =>
    /^[0-2] \d(?:\.\d{1,20})?(?:e-\d{1,3})? \S+$/.test(at) && isInstant(at.split(' ')[2]),
  /** Articles that want it. */
  wanted: (at: string) => /^\d{1,9}$/.test(at),
  /** Stories, statements. */
  sources: (at: string) => /^\d{1,9}\.\d{1,9}$/.test(at),
} as const satisfies Readonly<Record<string, (at: string) => boolean>>;

/** A list by its name, which its cursors bear: those of one are no places in another. */
export type ListName = keyof typeof ORDERS;

/** Reads a cursor that `pageOf` made of this list; `null` when it is none. */
export function parseCursor(list: ListName, cursor: string): Cursor | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(value) || value.length !== 3) return null;
    const [of, at, id] = value;
    return of === list &&
      typeof at === 'string' &&
      typeof id === 'string' &&
      !/\0/.test(id) &&
      ORDERS[list](at)
      ? { at, id }
      : null;
  } catch {
    return null;
  }
}

const writeCursor = (list: ListName, { at, id }: Cursor): string =>
  Buffer.from(JSON.stringify([list, at, id]), 'utf8').toString('base64url');

/** Reads a cursor whose `at` is an instant. Unreadable ones start at the beginning, as `null` does. */
export function cursorInTime(
  list: ListName,
  cursor: string | null | undefined,
): { at: Date; id: string } | null {
  const parsed = cursor ? parseCursor(list, cursor) : null;
  return parsed && { at: new Date(parsed.at), id: parsed.id };
}

/**
 * A page of `limit` out of rows that were fetched with `limit + 1`: the surplus row only tells that there is more.
 * The cursor names the last row shown and no number, so rows that arrive meanwhile neither repeat nor hide others.
 */
export function pageOf<Row, T>(
  list: ListName,
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => Cursor,
  nounOf: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  return {
    items: shown.map(nounOf),
    next: rows.length > limit ? writeCursor(list, cursorOf(shown[shown.length - 1])) : null,
  };
}

/** The page size used: 1–100, 20 when none is asked for. */
export const pageSize = (limit: number | undefined): number =>
  Math.min(100, Math.max(1, Math.trunc(limit ?? 20)));
