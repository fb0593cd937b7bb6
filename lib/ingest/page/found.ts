import type { Place } from '../../types';
import { decodeEntities } from './json-ld';

/** A short text of a page's own, and where it was read. */
export interface Found {
  readonly text: string;
  readonly place: Place;
}

/** What was read in `place`, when it is a text of at most `longest` characters and no address. */
export function found(raw: string | null, place: Place, longest: number): Found | null {
  const text = raw ? decodeEntities(raw).replace(/\s+/g, ' ').trim() : '';
  return text && text.length <= longest && !/^https?:/i.test(text) ? { text, place } : null;
}
