import { cosine, informationOf, vectorRow } from '../word-vectors';
import type { Terms } from './read-terms';
import { longestPhrase } from './shared-runs';

/**
 * What speaks for a text and a checked claim being one claim; each can be read by a person. None depends on the pool that
 * the claim stands in, so that a pool of one is judged as one of ten thousand. Shares run from 0 to 1.
 */
export const CONFIRM_FEATURES = [
  'share of the claim found', 'share of the claim found by meaning', 'share of the claim’s names and numbers found',
  'share of the text found', 'share of the text’s names and numbers found', 'share of the claim’s word pairs found',
  'weight of the longest phrase shared', 'weight of all that is shared', 'most telling word of the claim missing',
  'names and numbers of the claim missing', 'numbers that differ', 'share of the claim’s other words found',
  'the same by meaning', 'weight of the other words shared', 'share of the text’s other words found',
] as const; // prettier-ignore

/** Below this two words only keep loose company. */
const MEANS_THE_SAME = 0.45;
/** How many missing names or numbers are counted: a fourth makes it no worse. */
const MOST_MISSING = 4;

const isNumber = (stem: string): boolean => /^\p{N}/u.test(stem);
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const pairsOf = (stems: readonly string[]): ReadonlySet<string> =>
  new Set(stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`));

/** Weight of each stem once: how much its word tells, a name one more. */
function weigh({ stems, words, anchors }: Terms): ReadonlyMap<string, number> {
  return new Map(
    stems.map((stem, i) => {
      const information = isNumber(stem) ? 5 : informationOf(words[i]);
      return [stem, Math.max(0.1, information - 1.5) + (anchors.has(stem) ? 1 : 0)];
    }),
  );
}

/** Feature values in the order of CONFIRM_FEATURES. `claim` is the checked claim, `whole` the same with its title. */
export function confirmFeatures(text: Terms, claim: Terms, whole: Terms): readonly number[] {
  const [weights, textWeights] = [weigh(claim), weigh(text)];
  const inText = new Set(text.stems);
  const inWhole = new Set(whole.stems);
  const rows = [...new Set(text.words)].map(vectorRow).filter((row) => row >= 0);
  const words = new Map(claim.stems.map((stem, i) => [stem, claim.words[i]]));
  const byMeaning = (stem: string): number => {
    if (inText.has(stem)) return 1;
    const row = vectorRow(words.get(stem)!);
    const nearest = row < 0 ? 0 : rows.reduce((best, other) => Math.max(best, cosine(row, other)), 0);
    return nearest > MEANS_THE_SAME ? nearest : 0;
  };
  const sum = (
    of: ReadonlyMap<string, number>,
    keep: (stem: string) => boolean,
    found: (stem: string) => number = () => 1,
  ): number => {
    let total = 0;
    for (const [stem, weight] of of) if (keep(stem)) total += weight * found(stem);
    return total;
  };
  const all = (): boolean => true;
  const anchor = (stem: string): boolean => claim.anchors.has(stem);
  // What is said of the names: two texts about one person share no claim by that.
  const plain = (stem: string): boolean => !claim.anchors.has(stem);
  const textPlain = (stem: string): boolean => !text.anchors.has(stem);
  const found = (stem: string): number => Number(inText.has(stem));
  const shared = sum(weights, all, found);
  const [pairs, textPairs] = [pairsOf(claim.stems), pairsOf(text.stems)];
  const [, phrase] = longestPhrase({ idf: (stem) => weights.get(stem) ?? 0 }, text.stems, claim.stems);
  const missing = [...weights].filter(([stem]) => !inText.has(stem));
  const numbers = [...weights.keys()].filter(isNumber);
  const textAnchor = (stem: string): boolean => text.anchors.has(stem);
  const inClaim = (stem: string): number => Number(inWhole.has(stem));
  return [
    share(shared, sum(weights, all)),
    share(sum(weights, all, byMeaning), sum(weights, all)),
    share(sum(weights, anchor, found), sum(weights, anchor)),
    share(sum(textWeights, all, inClaim), sum(textWeights, all)),
    share(sum(textWeights, textAnchor, inClaim), sum(textWeights, textAnchor)),
    share([...pairs].filter((pair) => textPairs.has(pair)).length, pairs.size),
    Math.log1p(phrase) / 3,
    Math.log1p(shared) / 3,
    missing.reduce((most, [, weight]) => Math.max(most, weight), 0) / 6,
    Math.min(MOST_MISSING, missing.filter(([stem]) => anchor(stem)).length) / MOST_MISSING,
    share(numbers.filter((stem) => !inText.has(stem)).length, numbers.length),
    share(sum(weights, plain, found), sum(weights, plain)),
    share(sum(weights, plain, byMeaning), sum(weights, plain)),
    Math.log1p(sum(weights, plain, found)) / 3,
    share(sum(textWeights, textPlain, inClaim), sum(textWeights, textPlain)),
  ];
}
