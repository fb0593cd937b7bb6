import type { Terms } from './read-terms';

/** "one" is as often no number. */
const NUMERALS = new Map(
  'two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i) => [word, String(i + 2)]),
);

/** Terms with the stems of numerals as figures, so that "nine ships" finds "9 ships"; words stay as written. */
export function foldNumerals(terms: Terms): Terms {
  const fold = (stem: string, word: string): string => NUMERALS.get(word) ?? stem;
  const figures = new Map(terms.stems.map((stem, i) => [stem, fold(stem, terms.words[i])]));
  return {
    ...terms,
    stems: terms.stems.map((stem, i) => fold(stem, terms.words[i])),
    anchors: new Set([...terms.anchors].map((stem) => figures.get(stem) ?? stem)),
  };
}
