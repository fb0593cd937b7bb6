import type { Anchor, Span } from '../types';
import { spanOf } from './span';

/** How much of the surroundings is kept on either side, in UTF-16 units. */
const SURROUNDINGS = 32;
/** Share of the surroundings that must be there again for short words: "said" stands everywhere. */
const SHARE = 0.5;
/** Words as long as this (UTF-16 units) that stand in the text but once are the same words, whatever stands around them. */
const TELLING = 24;

const FOLDS: Readonly<Record<string, string>> = {
  '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‘': "'", '’': "'", '‚': "'", '`': "'",
  '–': '-', '—': '-', '‑': '-', '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ', '\n': ' ', '\t': ' ',
}; // prettier-ignore

/** Typography and blanks aside, unit by unit, so that offsets stay. */
const fold = (text: string): string =>
  text.replace(/[“”„«»‘’‚`–—‑\u00a0\u202f\u2009\n\t]/g, (sign) => FOLDS[sign]);

// A cut through an emoji would leave half a character, which no database keeps.
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

/** The words of a span with what stands around them in `text`. */
export const anchorOf = (span: Span, text: string): Anchor => ({
  span,
  prefix: whole(text.slice(Math.max(0, span.start - SURROUNDINGS), span.start)),
  suffix: whole(text.slice(span.end, span.end + SURROUNDINGS)),
});

const commonStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
};
const reversed = (text: string): string => [...text].reverse().join('');

/**
 * Where the words of an anchor stand in another version of their text; `null` when they do not stand there, or cannot be told from
 * the same words elsewhere. Quotation marks, dashes and blanks may differ.
 */
export function placeAnchor({ span, prefix, suffix }: Anchor, text: string): Span | null {
  const page = fold(text);
  const words = fold(span.exact);
  if (words.trim() === '') return null;
  const [before, after] = [reversed(fold(prefix)), fold(suffix)];
  const around = before.length + after.length;
  let best: { readonly start: number; readonly share: number; readonly far: number } | null = null;
  let count = 0;
  for (let start = page.indexOf(words); start >= 0; start = page.indexOf(words, start + 1)) {
    count++;
    const end = start + words.length;
    const common =
      commonStart(before, reversed(page.slice(Math.max(0, start - SURROUNDINGS), start))) +
      commonStart(after, page.slice(end, end + SURROUNDINGS));
    const share = around === 0 ? 1 : common / around;
    const far = Math.abs(start - span.start);
    if (best === null || share > best.share || (share === best.share && far < best.far))
      best = { start, share, far };
  }
  if (best === null) return null;
  const isSure = best.share >= SHARE || (count === 1 && words.length >= TELLING);
  return isSure ? spanOf(text, best.start, best.start + words.length) : null;
}
