/** The words of a text as quotations are compared by, with where each stands. */
export interface FoldedWords {
  /** Folded forms, in order. */
  readonly keys: readonly string[];
  /** UTF-16 offsets of each word, half-open. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A stretch of a text, UTF-16 offsets, half-open. */
export type Stretch = readonly [start: number, end: number];

/** "U.S.", "1,140.5", "don't", "café", "%"; a hyphen separates, for "co-operate" is told from "co operate" by nobody's ear. */
const WORD =
  /\p{L}\.(?:\p{L}\.)+|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’ʼ‘][\p{L}\p{M}]+)*|[\p{L}\p{M}\p{N}]+|%/uy;
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

/** Where the word that begins at `start` ends; `start` itself when none does. */
export function endOfWord(text: string, start: number): number {
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start;
}

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const [FULL_STOP, APOSTROPHE, PERCENT, ASCII_END] = [0x2e, 0x27, 0x25, 0x80];

/** End of the run of ASCII letters at `start`, where no more than that is needed to tell the word; -1 elsewhere. */
function endOfPlain(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  const next = end < text.length ? text.charCodeAt(end) : 0;
  const open = next === APOSTROPHE || next >= ASCII_END || (next === FULL_STOP && end === start + 1);
  return open ? -1 : end;
}

/**
 * Calls `visit` with each folded word of `text` and where it stands, leaving out `silent` (sorted, apart). Linear; makes no
 * object a word, for a library has millions of them.
 */
export function eachWord(
  text: string,
  silent: readonly Stretch[],
  visit: (key: string, start: number, end: number) => void,
): void {
  let pause = 0;
  let at = 0;
  while (at < text.length) {
    while (pause < silent.length && silent[pause][1] <= at) pause++;
    if (pause < silent.length && silent[pause][0] <= at) {
      at = silent[pause][1];
      continue;
    }
    const code = text.charCodeAt(at);
    const plain = isLetter(code) ? endOfPlain(text, at) : -1;
    if (plain > 0) {
      visit(text.slice(at, plain).toLowerCase(), at, plain);
      at = plain;
      continue;
    }
    const worth = isLetter(code) || isDigit(code) || code === PERCENT || code >= ASCII_END;
    const end = worth ? endOfWord(text, at) : at;
    if (end > at) visit(foldWord(text.slice(at, end)), at, end);
    at = end > at ? end : at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
  }
}

/** Splits `text` into folded words; linear in its length. */
export function foldWords(text: string): FoldedWords {
  const keys: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  eachWord(text, [], (key, start, end) => {
    keys.push(key);
    starts.push(start);
    ends.push(end);
  });
  return { keys, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}
