/** What a quotation mark does at its place; `either` leaves it to the state of the reader. */
export type MarkRole = 'open' | 'close' | 'either';

/** One quotation mark: `units` long, double or single. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly role: MarkRole;
  readonly single: boolean;
}

const MARK = /''|``|[""“”„‟«»]|[‘’‚‛']|[\u2039\u203A]/g;
const OPENERS = new Set(['“', '„', '‟', '«', '``']);
const CLOSERS = new Set(['”', '»']);
/** Words that begin with an apostrophe: "'em", "’90s", "’til". */
const ELISION =
  /^['’‘](?:\d\ds?\b|em\b|tis\b|twas\b|til\b|till\b|cause\b|bout\b|n['’]?\b|round\b|cos\b|cuz\b|s\b)/i;

const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
const isGap = (character: string): boolean => character === '' || /[\s([{—–\-/…]/.test(character);

function roleOfDouble(mark: string, before: string, after: string): MarkRole {
  if (OPENERS.has(mark)) return 'open';
  if (CLOSERS.has(mark)) return isGap(before) && isWord(after) ? 'either' : 'close'; // "He said ”no” twice": the wrong key
  if (isGap(before) && !isGap(after)) return 'open';
  if (!isGap(before) && (isGap(after) || !isWord(after))) return 'close';
  return 'either';
}

function roleOfSingle(text: string, start: number, before: string, after: string): MarkRole | null {
  const mark = text[start];
  if (isWord(before)) return isWord(after) || mark === '‘' ? null : 'close'; // "don't"; "the workers’ rights" may close too
  if (ELISION.test(text.slice(start, start + 8))) return null;
  if ((isGap(before) || /["“”'`]/.test(before)) && (isWord(after) || /["“[$…]/.test(after))) return 'open';
  if (!isGap(before) && !isWord(after)) return 'close';
  return null;
}

/** Every quotation mark of `text` between `start` and `end`, apostrophes left out where their place shows them. */
export function readMarks(text: string, start: number, end: number): readonly Mark[] {
  const marks: Mark[] = [];
  MARK.lastIndex = start;
  for (let match = MARK.exec(text); match !== null && match.index < end; match = MARK.exec(text)) {
    const at = match.index;
    const stop = at + match[0].length;
    const before = at > start ? text[at - 1] : '';
    const after = stop < end ? text[stop] : '';
    const single = match[0].length === 1 && /[‘’‚‛'\u2039\u203A]/.test(match[0]);
    const role = single ? roleOfSingle(text, at, before, after) : roleOfDouble(match[0], before, after);
    if (role !== null) marks.push({ start: at, end: stop, role, single });
  }
  return marks;
}
