import type { Place } from '../../types';
import type { AuthorStatement } from './author-statement';

/** Who wrote an article, in order, and where the page names them. */
export interface FoundWriters {
  readonly names: readonly string[];
  readonly places: readonly Place[];
}

export const NOBODY: FoundWriters = { names: [], places: [] };

/** What a page states for machines; the other places readers see. */
export const STATED: ReadonlySet<AuthorStatement['from']> = new Set(['json-ld', 'meta']);

const placeOf = (from: AuthorStatement['from']): Place =>
  from === 'json-ld' || from === 'meta' ? from : 'visible';

/** The places of statements, each once. */
export function placesOf(from: readonly AuthorStatement['from'][]): readonly Place[] {
  const places = from.map(placeOf);
  return (['json-ld', 'meta', 'visible'] as const).filter((place) => places.includes(place));
}
