import { foldWords } from '../align/quotation/fold-words';
import { hashWords } from '../text/shingles';
import { runClue, type Clue } from './clue';

/**
 * Words in a run. Of 84 articles and 1,122 speeches of the campaign that they cover a run of five ties 2 pairs in 100, one of three 25
 * (`npm run eval -- library`): "we are going to" is nobody's.
 */
const RUN = 5;
/**
 * Of so many runs that follow each other one is kept, that of the least hash (winnowing, Schleimer, Wilkerson and Aiken 2003): six
 * words in common, the fewest that link a quotation to a document, always have one of these, with two thirds of the runs.
 */
const WINDOW = 2;

/** The clues in the words of a text, case, typography and diacritics aside; none for less than five words. Linear in its length. */
export function runClues(text: string): readonly Clue[] {
  const { keys } = foldWords(text);
  const kept = new Set<number>();
  const hashes: number[] = [];
  for (let at = 0; at + RUN <= keys.length; at++) hashes.push(hashWords(keys.slice(at, at + RUN)));
  const window = Math.min(WINDOW, hashes.length);
  for (let at = 0; window > 0 && at + window <= hashes.length; at++)
    kept.add(hashes.slice(at, at + window).reduce((least, hash) => Math.min(least, hash)));
  return [...kept].map(runClue);
}
