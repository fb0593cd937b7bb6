import { findDate } from '../find-date';

/** A line of its own that may hold the date. */
const SHORT = 120;
const OPENING = 70;
/** "29.11.2022 – The depot …", "(21 November 2022) The depot …", "Press release of 3 March 2024 | Norwick – …". */
const BEFORE = /^[\s([]*(?:(?:press release|pressemitteilung|medienmitteilung|meldung)(?: (?:of|vom))?\s)?$/i;
const AFTER = /^[)\]]?\s*(?:[–—|:·-]|["“„«‘])|^[)\]]/;

/** What may date an article at the top of its text: a short line, or the day before the first sentence; `''` for prose. */
export function openingDate(text: string): string {
  if (text.length < SHORT) return text;
  const opening = text.slice(0, OPENING);
  const date = findDate(opening);
  if (!date || !BEFORE.test(opening.slice(0, date.start)) || !AFTER.test(opening.slice(date.end))) return '';
  return opening.slice(0, date.end);
}
