import type { Token } from '../../types';
import { CALENDAR, PEOPLES } from './gazetteer';
import { NOUN_FIELD, nounFields } from './word-fields';

/** "BREAKING NEWS FROM THE COURT", "FULL TEXT.": capitals tell nothing there. */
export function isShouted(tokens: readonly Token[]): boolean {
  const letters = tokens.map(({ span }) => span.exact).filter((word) => /\p{L}{2}/u.test(word));
  if (letters.length < 2 || letters.some((word) => word !== word.toUpperCase())) return false;
  return (
    letters.length > 3 || letters.some((word) => (nounFields(word.toLowerCase()) & ~NOUN_FIELD.person) !== 0)
  );
}

/** A line of fewer long words tells nothing; nor do fewer words than `COMMON` with a capital that are no names. */
const LINE_WORDS = 3;
const COMMON = 2;
/** So many long words and each with a capital make a heading, whatever the tagger takes them for. */
const CERTAIN = 6;

/** "Council Vows To Rebuild Old Harbour Wall": a line whose every longer word has a capital, as headings in the text have. */
export function isTitled(tokens: readonly Token[]): boolean {
  if (tokens[tokens.length - 1]?.span.exact === ':') return false;
  let long = 0;
  let common = 0;
  for (const [index, { span, pos, tag }] of tokens.entries()) {
    if (/^\p{Ll}{4}/u.test(span.exact) && /^(?:VERB|AUX|NOUN|ADJ)$/.test(pos)) return false;
    // "Marsh met Ortiz."
    if (/^\p{Ll}{3}/u.test(span.exact) && /^VB[DZ]$/.test(tag) && pos === 'VERB') return false;
    if (/^\p{L}{4}/u.test(span.exact)) long++;
    if (
      index > 0 &&
      /^\p{Lu}\p{Ll}/u.test(span.exact) &&
      pos !== 'PROPN' &&
      !CALENDAR.has(span.exact.toLowerCase()) &&
      !PEOPLES.has(span.exact.toLowerCase())
    )
      common++;
  }
  return long >= CERTAIN || (long >= LINE_WORDS && common >= COMMON);
}

/** First token after "Updated", "Last updated", "Published:" before a date, a time or a colon: a page's stamp, not a name. */
export function endOfStamp(tokens: readonly Token[]): number {
  const at = /^(?:last|first)$/i.test(tokens[0]?.span.exact ?? '') ? 1 : 0;
  if (!/^(?:updated|published|posted|modified|edited|corrected)$/i.test(tokens[at]?.span.exact ?? ''))
    return 0;
  const next = tokens[at + 1]?.span.exact.toLowerCase();
  const dated = next === undefined || /^(?:at|on|:|\||-|–|—|\.)$|^\d/.test(next) || CALENDAR.has(next);
  return dated ? at + 1 : 0;
}
