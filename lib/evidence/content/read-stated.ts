import { readTerms, type Terms } from '../../align/retrieval/read-terms';
import { informationOf } from '../../align/word-vectors';
import { once } from '../../once';
import { readCounts, type Count } from '../support/read-counts';

/** One content word of a claim, once. */
export interface StatedWord {
  readonly stem: string;
  /** In lower case, as written. */
  readonly word: string;
  /** How much it tells. */
  readonly weight: number;
  readonly isName: boolean;
  readonly isNumber: boolean;
}

/** A claim as it is looked for by its content. */
export interface Stated {
  readonly text: string;
  readonly terms: Terms;
  readonly words: readonly StatedWord[];
}

/** The names and numbers of a claim that a place was found for: most claims have none, and need not be read so closely. */
export interface Anchors {
  readonly counts: readonly Count[];
  /** Names that stand apart and numbers: "the First Amendment", "Ms. Okoro", "35.7 percent" are three. */
  readonly size: number;
}

/** A number tells as much as a rare word. */
const NUMBER = 5;
/** What every word has is no content: below "say" nothing is left. */
const LEAST = 1.5;
/** A word that begins the sentence is a name when the news seldom used it. */
const RARE = 5;
const FIRST = /^\W*([\p{L}\p{M}'’-]+)/u;
/** Names in a row are one: "George Washington Bridge", "Department of Justice". */
const NAME = /\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:of\s+(?:the\s+)?)?\p{Lu}[\p{L}\p{M}'’.-]*)*/gu;

const isNumber = (stem: string): boolean => /^\p{N}/u.test(stem);

/** Reads what a claim states: its content words with their weight, its names and its numbers. Linear in its length. */
export function readStated(text: string): Stated {
  const terms = readTerms(text);
  const first = FIRST.exec(text)?.[1].toLowerCase();
  const words = new Map<string, StatedWord>();
  terms.stems.forEach((stem, at) => {
    if (words.has(stem)) return;
    const word = terms.words[at];
    const isFigure = isNumber(stem);
    const information = isFigure ? NUMBER : informationOf(word);
    const isAnchor = terms.anchors.has(stem) && (word !== first || information >= RARE);
    words.set(stem, {
      stem,
      word,
      weight: information - LEAST + Number(isAnchor),
      isName: isAnchor && !isFigure,
      isNumber: isFigure,
    });
  });
  return { text, terms, words: [...words.values()] };
}

/** Reads a claim's names and numbers; once for each. */
export const anchorsOf = once(({ text, words }: Stated): Anchors => {
  const own = new Set(words.filter(({ isName }) => isName).map(({ stem }) => stem));
  const names = new Set(
    [...text.matchAll(NAME)]
      .map(([name]) => readTerms(name).stems)
      .filter((stems) => stems.some((stem) => own.has(stem)))
      .map((stems) => stems.join(' ')),
  );
  const counts = readCounts(text);
  return { counts, size: names.size + counts.length };
});
