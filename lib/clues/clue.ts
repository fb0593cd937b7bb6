import { hashWords } from '../text/shingles';

/**
 * Something that an article and a document have in common when the one cites the other, as a hash that PostgreSQL's integer holds: an
 * address, a number, a kind of paper beside a name, a run of words. The same on both sides, so that what an article could cite and
 * what could cite a document are one relation. Whoever changes what is a clue empties `DocumentClues` and `ArticleClues` in a
 * migration: the worker fills them again.
 */
export interface Clue {
  readonly hash: number;
  /** What it says by itself: `SURE`, or 1. */
  readonly worth: number;
}

/** Of an address or a number, which are nobody's by chance: more than all the words of an article. */
export const SURE = 1_000;

const clue = (worth: number, ...parts: readonly string[]): Clue => ({ hash: hashWords(parts), worth });

/** By `addressKey`. */
export const addressClue = (key: string): Clue => clue(SURE, 'address', key);

export const numberClue = (scheme: string, value: string): Clue => clue(SURE, scheme, value);

/** "letter" and "quill": whatever a letter is told to have to do with Quill. */
export const namedClue = (type: string, word: string): Clue => clue(1, 'named', type, word);

/** "letter" and "2026-03-11", or "2026-03". */
export const dayClue = (type: string, day: string): Clue => clue(1, 'day', type, day);

export const runClue = (hash: number): Clue => ({ hash, worth: 1 });

/** Each clue once, in order of the first. */
export const distinctClues = (clues: readonly Clue[]): readonly Clue[] => [
  ...new Map(clues.map((one) => [one.hash, one])).values(),
];
