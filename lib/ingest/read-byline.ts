import { findDate } from './find-date';
import { isAgencies } from '../text/agencies';
import { creditBeside, isBody, isDesk, readCredit } from './read-credit';
import { NAME_SUFFIX, readNames } from './read-names';

/** A line that names the writers, the day, or both. */
export interface Byline {
  readonly names: readonly string[];
  /** Agencies and desks beside the people or in their stead, word for word. */
  readonly credits: readonly string[];
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
}

const LONGEST = 200;
const BY =
  /^(?:(?:written|reported|posted|published|story|words|text)\s+)?(?:by|von|par|por|di|door|af|av|przez)\b:?\s+\S/i;
const UPDATED =
  /\b(?:updated|modified|aktualisiert|geändert|mis à jour|actualizado|aggiornato|bijgewerkt)\b/i;
/** "… 12:40Modified: …": two elements side by side. */
const GLUED_LABEL = /(\d)(?=(?:Published|Posted|Issued|Updated|Modified)\b)/g;
/** What may stand around a date on a line of its own: day, time, "Published:", a place. */
const AROUND_DATE =
  /\b(?:published|posted|issued|updated|modified|first|last|on|at|date|created|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b|\d{1,2}[:.]\d\d|\b(?:am|pm|uhr|h|gmt|utc|bst|[ecmp][sd]?t|ist|read|min|mins|minutes?|ago)\b/gi;
/** "Updated 3 hours ago", "vor 2 Stunden": a moment that only the day of reading could place. */
const RELATIVE =
  /(?:\b(?:last|first)\s+)?(?:\b(?:published|posted|updated|modified|aktualisiert|actualizado|publié)\b:?\s+)?(?:\b(?:about\s+)?(?:an?|one|\d{1,2})\s*(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?)\s+ago\b|\bvor\s+(?:einer|\d{1,2})\s+(?:minuten?|stunden?|tag(?:en)?)\b|\bil y a\s+(?:une|\d{1,2})\s+(?:minutes?|heures?|jours?)\b|\bhace\s+(?:una|\d{1,2})\s+(?:minutos?|horas?|días?)\b|\bupdated\s+just now\b)/giu;
/** What announces an agency: "By The Associated Press", "Source: Reuters". */
const FROM = /^(?:by|from|source|quelle|von)\b:?\s+/i;

/** The day of publication and that of the last change, and what is left of the line without them. */
function readDates(line: string): { publishedAt: string | null; modifiedAt: string | null; parts: string[] } {
  let publishedAt: string | null = null;
  let modifiedAt: string | null = null;
  const parts: string[] = [];
  let rest = line;
  for (let date = findDate(rest); date && parts.length < 2; date = findDate(rest)) {
    const before = rest.slice(0, date.start);
    if (UPDATED.test(before)) modifiedAt ??= date.iso;
    else publishedAt ??= date.iso;
    parts.push(before);
    rest = rest.slice(date.end);
  }
  return { publishedAt, modifiedAt, parts: [...parts, rest] };
}

/**
 * Reads "By Jane Doe July 08, 2022", "JANE DOE | 8 July 2022", "Published: 8 July 2022 10:30 BST | Updated 3 hours ago",
 * "Reuters" or a date alone; a relative time gives no date. `null` when the line is anything else: "By Friday the council
 * had given in." is a sentence.
 */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST) return null;
  const plain = line.replace(GLUED_LABEL, '$1 ');
  const absolute = plain.replace(RELATIVE, ' ');
  const { publishedAt, modifiedAt, parts } = readDates(absolute);
  const dated = parts.length > 1 || absolute !== plain;
  const read = (names: readonly string[], credit: string | null = null): Byline => ({
    names,
    credits: credit === null ? [] : [credit],
    publishedAt,
    modifiedAt,
  });
  const bare = (part: string): string => part.replace(/^[\s,|•·–—-]+|[\s,|•·–—-]+$/g, '');
  const rest = parts.join(' ').trim();
  const agency = bare(rest.replace(AROUND_DATE, ' ')).replace(FROM, '').replace(/\.$/, '');
  if (isAgencies(agency) || isDesk(agency)) return read([], agency);
  if (BY.test(line) && !/[.!?]["”’]?$/.test(rest.replace(NAME_SUFFIX, ''))) {
    const signed = bare(parts[0]) || line;
    const names = readNames(signed);
    if (names.length > 0) return read(names, creditBeside(signed));
    // "By our political staff" names nobody, and is still no sentence.
    const nobody =
      /^by\s+(?:our|staff|the\s)?.{0,40}\b(?:staff|editors?|reporters?|correspondents?|desk|agencies|reuters|ap|afp|press)\b.{0,20}$/i;
    const credit = readCredit(signed);
    return dated || nobody.test(line) ? read([], credit !== null && isBody(credit) ? credit : null) : null;
  }
  if (!dated) return null;
  const other = rest
    .replace(AROUND_DATE, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  if (other === '') return read([]);
  // "8 July 2022 | Jane Doe"
  const names = parts
    .map((part) => readNames(bare(part.replace(AROUND_DATE, ' '))))
    .find((each) => each.length > 0);
  return names && other.split(' ').length <= names.join(' ').split(' ').length + 4 ? read(names) : null;
}
