import { contentWords, type ContentWord } from './fold-words';
import { hashWords, shared } from '../../text/shingles';

/** Content words in a run. Two: of a short sentence with one word changed most runs are left. */
const RUN = 2;
/** Two passages that share less than this say different things in like words: “the vote will be held in the house”. */
const FEWEST_SHARED = 4;
/** Of a few words in quotation marks this is enough, when all of them stand in the other. */
const FEWEST_QUOTED = 3;
/** Share of the shorter one's runs that must stand in the other. */
const ALIKE = 0.6;
/** With fewer shared runs than this nearly all must stand there. */
const FEW = 5;
const NEARLY_ALL = 0.7;
/** Two numbers in common (“96 of 1,140 requests”) are hardly chance: then half of the runs will do. */
const TELLING_NUMBERS = 2;
const HALF = 0.5;
/** A passage is found by four words among so many: three are common, and a million passages would have hundreds by chance. */
const WINDOW = 5;
/** Least hashes kept of what a passage is found by. */
const KEPT = 40;
/** What every desk writes of those who said nothing: the same words, and no passage that went from one to the other. */
const NO_COMMENT =
  /\b(?:requests?\sfor\scomment|declined\s(?:to\s)?(?:comment|further)|refused\sto\scomment|no\scomment|did\snot\s(?:immediately\s|respond|reply|return)|could\snot\s(?:immediately\s)?be\sreached|not\simmediately\s(?:available|respond))/i;

const wordsOf = (text: string): readonly ContentWord[] =>
  NO_COMMENT.test(text) ? [] : contentWords(text.replace(/\[[^\]]{0,200}\]/g, ' '));

/** A passage as it is compared. */
export interface Compared {
  /**
   * Hashes of its runs of content words; what an editor put in brackets is no word of it, and a run of names and titles
   * ("Speaker John Boehner") is nothing that is said.
   */
  readonly runs: ReadonlySet<number>;
  readonly quoted: boolean;
  readonly numbers: ReadonlySet<string>;
}

export function comparedPassage(text: string): Compared {
  const words = wordsOf(text);
  const shouted = words.every(({ isName }) => isName);
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) {
    const run = words.slice(at, at + RUN);
    if (shouted || run.some(({ isName }) => !isName)) runs.add(hashWords(run.map(({ word }) => word)));
  }
  return {
    runs,
    quoted: /[“”"]/.test(text),
    numbers: new Set(words.map(({ word }) => word).filter((word) => /\p{N}/u.test(word))),
  };
}

/**
 * What a passage is found by: the least hashes (a bottom-k sketch, Broder 1997) of every four content words among five, so that one
 * changed word does not hide it. Empty for words too few to compare.
 */
export function passageSketch(text: string): readonly number[] {
  const words = wordsOf(text).map(({ word }) => word);
  if (words.length <= FEWEST_QUOTED) return [];
  const fours = new Set<number>();
  words.forEach((_, at) => {
    const window = words.slice(at, at + WINDOW);
    if (window.length < WINDOW - 1) return;
    fours.add(hashWords(window.slice(0, WINDOW - 1)));
    // Without one of those in between; without the first or the last they are the next window's, or this one's.
    if (window.length === WINDOW)
      for (let left = 1; left < WINDOW - 1; left++) fours.add(hashWords(window.filter((_, i) => i !== left)));
  });
  return [...fours].sort((a, b) => a - b).slice(0, KEPT);
}

/** Share of the shorter passage's runs that stand in the other, when that makes them one; `null` when it does not. */
export function sameness(a: Compared, b: Compared): number | null {
  const common = shared(a.runs, b.runs);
  const score = common / Math.max(1, Math.min(a.runs.size, b.runs.size));
  const numbers = [...a.numbers].filter((number) => b.numbers.has(number)).length;
  const needed = numbers >= TELLING_NUMBERS ? HALF : common < FEW ? NEARLY_ALL : ALIKE;
  const enough = common >= FEWEST_SHARED || (common >= FEWEST_QUOTED && score === 1 && a.quoted && b.quoted);
  return enough && score >= needed ? score : null;
}
