/** A word as it is compared, and where it stands. */
export interface FoldedWord {
  /** Compatibility form, lower case, without apostrophes: “It’s” is "its". */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

// Digits keep the commas and points within them: "1,140", "3.5".
const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’‘][\p{L}\p{M}]+)*/gu;

/** The words of a text, typography and case aside. Offsets are UTF-16 units, half-open. */
export function foldWords(text: string): readonly FoldedWord[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: match[0].normalize('NFKC').toLowerCase().replace(/['’‘]/g, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const EMPTY = new Set(
  (
    'a an the and or but nor so yet of in on at to for from by with as into onto about than then that this these those there here it its he she ' +
    'they we you i his her their our your my him them us me who whom which what is are was were be been being am has have had having do does did ' +
    'will would shall can could may might must not no also just very more most such if while when where after before over under up down out ' +
    'said says say told tells added according'
  ).split(' '),
);

/** A word that says something, with whether it is written as a name is. */
export interface ContentWord {
  readonly word: string;
  readonly isName: boolean;
}

/** The words that say something: what two reports of one thing have in common when each puts it in its own way. */
export const contentWords = (text: string): readonly ContentWord[] =>
  foldWords(text)
    .filter(({ word }) => !EMPTY.has(word))
    .map(({ word, start }) => ({
      word: /^\p{L}{5,}s$/u.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word,
      isName: /^\p{Lu}/u.test(text.slice(start, start + 2)),
    }));
