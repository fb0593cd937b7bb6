import { BREAK_RULES, type Juncture } from './break-rules';
import { findListItems } from './list-items';

/** A sentence's place in the text it was split from: UTF-16 units, half-open. */
export interface SentenceOffsets {
  readonly start: number;
  readonly end: number;
}

const CANDIDATE =
  /((?:\.[ \u00A0]){2,12}\.|[.!?…。！？]{1,200})(["”’'»)\]*†‡]{0,8})(?=[\s\u00A0]|$|(?<=["”])\p{Lu})|\n[^\S\n]*\n|\n/gu;
const SPACE = /[\s\u200B\uFEFF]/;
/** How much text before and after a place the rules get to see. */
const WINDOW = 400;
/** A line shorter than this that ends without a stop was ended on purpose ("Key points"), not wrapped. */
const SHORT_LINE = 50;

function endsLine(text: string, start: number, at: number): boolean {
  const line = text.slice(Math.max(start, at - SHORT_LINE), at);
  const next = text.slice(at + 1, at + 40).trimStart();
  return (line.length < SHORT_LINE || line.includes('\n')) && /^["“'‘•⁃\-–\d\p{Lu}]/u.test(next);
}

/** A text of this many letters without a capital is written in small letters throughout, not merely short. */
const CASELESS_FROM = 60;

const isCaseless = (text: string): boolean =>
  !/\p{Lu}/u.test(text) && (text.match(/\p{Ll}/gu)?.length ?? 0) >= CASELESS_FROM;

function junctureAt(text: string, start: number, match: RegExpMatchArray, caseless: boolean): Juncture {
  const end = match.index! + match[0].length;
  const before = text.slice(Math.max(start, match.index! - WINDOW), match.index);
  const after = text.slice(end, end + WINDOW).trimStart();
  const word = (/\S{0,40}$/.exec(before)?.[0] ?? '').replace(/^["“'‘(]+|^.*[—–\/&]/, '');
  const nextWord = /^["“”'‘(\[]*([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? '';
  return { before, word, mark: match[1], closing: match[2], after, nextWord, caseless };
}

const breaks = (juncture: Juncture): boolean => {
  for (const rule of BREAK_RULES) {
    const verdict = rule(juncture);
    if (verdict !== null) return verdict;
  }
  return true;
};

function splitProse(text: string, from: number, to: number, out: SentenceOffsets[]): void {
  let start = from;
  const close = (end: number): void => {
    let a = start;
    let b = end;
    while (a < b && SPACE.test(text[a])) a += 1;
    while (b > a && SPACE.test(text[b - 1])) b -= 1;
    if (b > a) out.push({ start: a, end: b });
    start = end;
  };
  const part = to === text.length ? text : text.slice(0, to);
  const caseless = isCaseless(text);
  CANDIDATE.lastIndex = from;
  const scan = new RegExp(CANDIDATE);
  scan.lastIndex = from;
  for (let match = scan.exec(part); match; match = scan.exec(part)) {
    const end = match.index + match[0].length;
    if (match[1] === undefined) {
      if (match[0].length > 1 || endsLine(part, start, match.index)) close(end);
      continue;
    }
    if (end >= to) break;
    const juncture = junctureAt(part, start, match, caseless);
    // "compounds. . . . The practice": the first stop ends, the other three open the next sentence
    if (/^(?:\. ){3}\.$/.test(match[1]) && !/\s$/.test(juncture.before) && /^\p{Lu}/u.test(juncture.after)) {
      close(match.index + 1);
      continue;
    }
    if (breaks(juncture)) close(end);
  }
  close(to);
}

/**
 * Sentences of one block of text, in order, without the white space around them. A quotation of several sentences is
 * several sentences; a cue after a quotation belongs to it. Linear in the length.
 */
export function splitSentences(text: string): readonly SentenceOffsets[] {
  const out: SentenceOffsets[] = [];
  const items = findListItems(text);
  if (items.length === 0) splitProse(text, 0, text.length, out);
  else items.forEach((from, i) => splitProse(text, from, items[i + 1] ?? text.length, out));
  return out;
}
