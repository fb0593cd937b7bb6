/** The words of a text as quotations are compared by, with where each stands. */
export interface FoldedWords {
  /** Folded forms, in order. */
  readonly keys: readonly string[];
  /** UTF-16 offsets of each word, half-open. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** "U.S.", "1,140.5", "don't", "café", "%"; a hyphen separates, for "co-operate" is told from "co operate" by nobody's ear. */
const WORD =
  /\p{L}\.(?:\p{L}\.)+|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’ʼ‘][\p{L}\p{M}]+)*|[\p{L}\p{M}\p{N}]+|%/gu;
const PLAIN = /^[a-z]+$/;

/**
 * The form in which two words count as the same: case, typographic apostrophes, diacritics, ligatures, full stops of
 * abbreviations and thousands separators fold; "%" is "percent". Nothing else does: "ok" is not "okay".
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  if (lower === '%') return 'percent';
  const plain = lower.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’ʼ‘]/g, "'");
  return /^\p{N}/u.test(plain) ? plain.replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '') : plain.replace(/\./g, '');
}

/** Splits `text` into folded words; linear in its length. */
export function foldWords(text: string): FoldedWords {
  const keys: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(WORD)) {
    keys.push(foldWord(match[0]));
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { keys, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}
