import { countWords } from '../text/count-words';
import { spanOf } from '../text/span';
import type { Span } from '../types';

/** Fewer words stand in any text: "the company" proves nothing. */
const FEWEST_WORDS = 3;

/** Letter for letter, so that offsets stay: only marks and spaces that a model writes its own way are folded. */
const FOLD: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '\n': ' ',
  '\t': ' ',
  '\u00A0': ' ',
  '\u202F': ' ',
};
const fold = (text: string): string =>
  text.replace(/[“”„«»‘’–—‑\n\t\u00A0\u202F]/g, (letter) => FOLD[letter]);

/**
 * Where the words that somebody quotes stand in `text`, word for word; `null` when they stand nowhere in it or are fewer than
 * three. Quotation marks around them and a closing ellipsis are not part of the words.
 */
export function findQuotation(text: string, quotation: string): Span | null {
  const words = fold(quotation)
    .trim()
    .replace(/^["']+|["']+$/g, '')
    .replace(/(?:…|\.\.\.)$/, '')
    .trim();
  if (countWords(words) < FEWEST_WORDS) return null;
  const start = fold(text).indexOf(words);
  return start < 0 ? null : spanOf(text, start, start + words.length);
}
