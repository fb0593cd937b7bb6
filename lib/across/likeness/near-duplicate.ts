import { foldWords } from './fold-words';
import { shared, shingles } from '../../text/shingles';

/** Words in a run. Three: a copy in which one word in twenty was changed keeps 85 in 100 of its runs. */
export const RUN = 3;
/** Hash functions, in bands of two: articles with a third of their runs in common share a band 98 times in 100 (Leskovec et al., ch. 3). */
const BANDS = 32;
const ROWS = 2;
/** Fewer runs than this are a notice, of which two may be alike by their form. */
const FEWEST_RUNS = 40;
/**
 * Half of the shorter article's runs of words stand in the longer: the same copy, cut or edited. The stories of three outlets about
 * one event share their quotations, and at most .41 of their runs (`npm run eval -- copies`).
 */
const COPIED = 0.5;

/** An article as it is compared with others: the hashes of its runs of three words. */
export const runsOf = (text: string): ReadonlySet<number> =>
  shingles(
    foldWords(text).map(({ word }) => word),
    RUN,
  );

/**
 * The bands of a MinHash signature (Broder 1997; Indyk and Motwani 1998): two articles are worth comparing when they share one.
 * Empty for a text too short to compare.
 */
export function bandsOf(runs: ReadonlySet<number>): readonly number[] {
  if (runs.size < FEWEST_RUNS) return [];
  const least = new Float64Array(BANDS * ROWS).fill(Infinity);
  for (const run of runs)
    for (let index = 0; index < least.length; index++) {
      const hash = permuted(run, index);
      if (hash < least[index]) least[index] = hash;
    }
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = Math.imul(band + 1, 0x9e3779b1);
    for (let row = 0; row < ROWS; row++)
      hash = Math.imul(hash ^ least[band * ROWS + row], 0x01000193) ^ (hash >>> 15);
    return hash | 0;
  });
}

/** One of the signature's hash functions: an odd factor and a mixing of its own each. */
function permuted(run: number, index: number): number {
  let hash = Math.imul(run ^ Math.imul(index + 1, 0x7feb352d), Math.imul(index + 1, 0x9e3779b1) | 1);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** How much two articles have of each other. */
export interface Likeness {
  /** Share of the runs of the shorter that stand in the longer: 1 for a copy that was cut. */
  readonly contained: number;
  /** Share of the runs of both that both have. */
  readonly jaccard: number;
}

export function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>): Likeness {
  const common = shared(a, b);
  const least = Math.min(a.size, b.size);
  return {
    contained: least === 0 ? 0 : common / least,
    jaccard: common === 0 ? 0 : common / (a.size + b.size - common),
  };
}

/** Whether one of two articles is the other's copy: wire copy, a press release, cut or lightly edited. */
export const isNearDuplicate = ({ contained }: Likeness): boolean => contained >= COPIED;

/**
 * Least jaccard of near-duplicates that are one story: neither is a mere part of the other, so that a round-up of four stories, which has
 * most of each, does not make one of them. A copy of the first half keeps at least .38 (`npm run eval -- copies`).
 */
export const ONE_STORY = 1 / 3;
