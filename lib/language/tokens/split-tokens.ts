import { splitContraction } from './split-contraction';
import { TOKEN_PATTERNS } from './token-patterns';

/** Where tokens start and end, in UTF-16 units of the text they were split from. */
export interface TokenOffsets {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** White space, and marks that show nothing: a flood of zero-width spaces is no token. */
const BLANK = /[\s\u200B-\u200D\u2060\uFEFF\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const TRAILING = /[.,;:!?)\]}'’]/;
/** Of more marks than these at the end of an address the rest stays with it: hostile text. */
const MOST_TRAILING = 50;
const APOSTROPHE = /['’]/;

/** An address without the punctuation of the sentence around it; a bracket that it opened itself is its own. */
function addressLength(address: string): number {
  let length = address.length;
  const least = Math.max(1, length - MOST_TRAILING);
  while (length > least && TRAILING.test(address[length - 1])) {
    if (
      address[length - 1] === ')' &&
      address.lastIndexOf('(', length) > address.lastIndexOf(')', length - 2)
    )
      break;
    length -= 1;
  }
  return length;
}

/** Marks that are tokens by themselves wherever they stand. */
const ALONE = /[“”«»„()[\]{},;"—–。，、]/;

/** The length of the token that starts at `at`. */
function lengthAt(text: string, at: number, end: number): { length: number; name: string } {
  if (ALONE.test(text[at])) return { length: 1, name: 'any' };
  for (const { name, pattern } of TOKEN_PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match || match[0].length === 0) continue;
    let length = Math.min(match[0].length, end - at);
    if (name === 'address' || name === 'domain') length = addressLength(match[0].slice(0, length));
    return { length, name };
  }
  return { length: 1, name: 'any' };
}

/**
 * Tokens of `text` between `start` and `end` by the conventions of the English Web Treebank: "don't" → do + n't,
 * "long-term" → long + - + term, "$5m" → $ + 5 + m. Linear in the length.
 */
export function splitTokens(text: string, start: number, end: number): TokenOffsets {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = start;
  while (at < end) {
    if (BLANK.test(text[at])) {
      at += 1;
      continue;
    }
    const { length, name } = lengthAt(text, at, end);
    const stop = at + length;
    let from = at;
    if (name === 'word' && (length > 3 || APOSTROPHE.test(text.slice(at, stop))))
      for (const cut of splitContraction(text.slice(at, stop))) {
        starts.push(from);
        ends.push(at + cut);
        from = at + cut;
      }
    starts.push(from);
    ends.push(stop);
    at = stop;
    // "Brown's", "states' rights": a mark that follows a word and opens another piece
    if (at < end && (text[at] === "'" || text[at] === '’') && name !== 'any' && name !== 'marks') {
      const clitic = /^['’](?:s|re|ve|ll|d|m)(?!\p{L})/iu.exec(text.slice(at, Math.min(end, at + 4)));
      if (clitic) {
        starts.push(at);
        ends.push(at + clitic[0].length);
        at += clitic[0].length;
      }
    }
  }
  return { starts, ends };
}
