import type { Page } from '../types';

/** Where a page ended: what the list is ordered by, and the id that breaks ties. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
}

/** Reads a cursor that `pageOf` made; `null` when it is none of ours. */
export function parseCursor(cursor: string): Cursor | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(value) || value.length !== 2) return null;
    const [at, id] = value;
    return typeof at === 'string' && typeof id === 'string' && !/\0/.test(at + id) ? { at, id } : null;
  } catch {
    return null;
  }
}

const writeCursor = ({ at, id }: Cursor): string =>
  Buffer.from(JSON.stringify([at, id]), 'utf8').toString('base64url');

/** Reads a cursor whose `at` is an instant. Unreadable ones start at the beginning, as `null` does. */
export function cursorInTime(cursor: string | null | undefined): { at: Date; id: string } | null {
  const parsed = cursor ? parseCursor(cursor) : null;
  if (!parsed || !/^\d{4}-/.test(parsed.at)) return null; // PostgreSQL's calendar is shorter than JavaScript's
  const at = new Date(parsed.at);
  return Number.isNaN(at.getTime()) ? null : { at, id: parsed.id };
}

/**
 * A page of `limit` out of rows that were fetched with `limit + 1`: the surplus row only tells that there is more.
 * The cursor names the last row shown and no number, so rows that arrive meanwhile neither repeat nor hide others.
 */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => Cursor,
  nounOf: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  return {
    items: shown.map(nounOf),
    next: rows.length > limit ? writeCursor(cursorOf(shown[shown.length - 1])) : null,
  };
}

/** The page size used: 1–100, 20 when none is asked for. */
export const pageSize = (limit: number | undefined): number =>
  Math.min(100, Math.max(1, Math.trunc(limit ?? 20)));
