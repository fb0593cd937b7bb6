import { findDate } from './find-date';
import { readNames } from './read-names';

/** A line that names the writers, the day, or both. */
export interface Byline {
  readonly names: readonly string[];
  readonly date: string | null;
  /** True when the line says that the date is that of a change. */
  readonly updated: boolean;
}

const LONGEST = 200;
const BY =
  /^(?:(?:written|reported|posted|published|story|words|text)\s+)?(?:by|von|par|por|di|door|af|av|przez)\b:?\s+\S/i;
const UPDATED =
  /\b(?:updated|modified|aktualisiert|geändert|mis à jour|actualizado|aggiornato|bijgewerkt)\b/i;
/** What may stand around a date on a line of its own: day, time, "Published:", a place. */
const AROUND_DATE =
  /\b(?:published|posted|updated|modified|first|last|on|at|date|created|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b|\d{1,2}[:.]\d\d|\b(?:am|pm|uhr|h|gmt|utc|bst|[ecmp][sd]?t|ist|read|min|mins|minutes?|ago)\b/gi;

/**
 * Reads "By Jane Doe July 08, 2022", "JANE DOE | 8 July 2022", "Published: 8 July 2022 10:30 BST" or a date alone; `null`
 * when the line is anything else: "By Friday the council had given in." is a sentence.
 */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST) return null;
  const date = findDate(line);
  const before = date ? line.slice(0, date.start) : line;
  const rest = date ? `${before} ${line.slice(date.end)}` : line;
  const updated = UPDATED.test(before);
  if (BY.test(line) && !/[.!?]["”’]?$/.test(rest.trim())) {
    const names = readNames(before.replace(/[\s,|•·–—-]+$/, '') || line);
    if (names.length > 0) return { names, date: date?.iso ?? null, updated };
    // "By our political staff" names nobody, and is still no sentence.
    if (
      date ||
      /^by\s+(?:our|staff|the\s)?.{0,40}\b(?:staff|editors?|reporters?|correspondents?|desk|agencies|reuters|ap|afp|press)\b.{0,20}$/i.test(
        line,
      )
    )
      return { names: [], date: date?.iso ?? null, updated };
    return null;
  }
  if (!date) return null;
  const other = rest
    .replace(AROUND_DATE, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  if (other === '') return { names: [], date: date.iso, updated };
  const bare = (part: string): string =>
    part.replace(AROUND_DATE, ' ').replace(/^[\s,|•·–—-]+|[\s,|•·–—-]+$/g, '');
  const first = readNames(bare(before));
  // "8 July 2022 | Jane Doe"
  const names = first.length > 0 ? first : readNames(bare(line.slice(date.end)));
  return names.length > 0 && other.split(' ').length <= names.join(' ').split(' ').length + 4
    ? { names, date: date.iso, updated }
    : null;
}
