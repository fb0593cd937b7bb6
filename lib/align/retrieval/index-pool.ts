import { foldNumerals } from './fold-numerals';
import { buildLatentSpace, type LatentSpace } from './latent-space';
import { readTerms, type Terms } from './read-terms';
import { nameSplitter } from './split-name';
import { spellingOf } from './spelling-of';
import { indexTerms, type TermIndex } from './term-index';

/** A pool of short claims or long abstracts, ready to be searched. */
export interface PoolIndex {
  readonly terms: readonly Terms[];
  readonly index: TermIndex;
  /** The same entries by how their words are spelt: "defund" meets "defunding", "vaxxers" meets "anti-vaxxer". */
  readonly spelling: TermIndex;
  /** The words that a hashtag or a handle runs together, as the pool knows them. */
  splitName(name: string): readonly string[];
  readonly latent: LatentSpace;
  /** A text's stems as term number → weight, of unit length. */
  weigh(stems: readonly string[]): ReadonlyMap<number, number>;
}

/** More directions than this found no more training queries their fact-check. */
const DIMENSIONS = 150;
/** Longer texts are read by their beginning: an abstract has 2,000 units. */
const MAX_UNITS = 20_000;

/** A text as the pool reads it, queries and entries alike. */
export const readBeginning = (text: string): Terms => foldNumerals(readTerms(text.slice(0, MAX_UNITS)));

/** Reads and indexes a pool once: 10,000 claims in about 4 s of CPU time, most of it for the latent space. */
export function indexPool(texts: readonly string[]): PoolIndex {
  const terms = texts.map(readBeginning);
  const index = indexTerms(terms.map(({ stems }) => stems));
  const spelling = indexTerms(terms.map(({ words }) => spellingOf(words)));
  const splitName = nameSplitter(terms.map(({ words }) => words));
  const weigh = (stems: readonly string[]): ReadonlyMap<number, number> => {
    const counts = new Map<string, number>();
    for (const stem of stems) if (index.vocabulary.has(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    const weighed = [...counts].map(
      ([stem, times]) => [index.vocabulary.get(stem)!, (1 + Math.log(times)) * index.idf(stem)] as const,
    );
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(weighed.map(([term, weight]) => [term, weight / length]));
  };
  const rows = terms.map(({ stems }) => weigh(stems));
  const dimensions = Math.min(DIMENSIONS, texts.length >> 1);
  return {
    terms,
    index,
    spelling,
    splitName,
    weigh,
    latent: buildLatentSpace(rows, index.vocabulary.size, dimensions),
  };
}
