import { cosine, informationOf, vectorRow } from '../../align/word-vectors';
import type { Terms } from '../../align/retrieval/read-terms';
import type { Passage } from './read-passages';

/** What speaks for a document's support of a claim; each can be read by a person. Shares run from 0 to 1. */
export const SUPPORT_FEATURES = [
  'share in the best three sentences', 'share in the document', 'names in the best three', 'names in the document',
  'numbers in the best three', 'numbers in the document', 'share by meaning in the best three',
  'word pairs in the document', 'most telling word missing', 'names missing', 'numbers missing',
] as const; // prettier-ignore

/** A document's sentences as evidence for one claim. */
export interface Reading {
  /** Numbers of the passages that together say most of the claim, likeliest first; [] when none shares a word. */
  readonly best: readonly number[];
  readonly features: readonly number[];
  /** Share of the claim's weight that the best sentences have, 0–1. */
  readonly share: number;
  /** Share of the weight of its words, numbers left out, that the first of them has alone: how nearly it speaks of the same. */
  readonly firstShare: number;
}

/** How many missing names or numbers are counted: a fourth makes it no worse. */
const MOST_MISSING = 4;

/** Sentences that may support a claim together. */
const TOGETHER = 3;
/** A further sentence must bring this share of the claim. */
const WORTH = 0.06;
/** Below this two words only keep loose company. */
const MEANS_THE_SAME = 0.45;

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const isNumber = (stem: string): boolean => /^\p{N}/u.test(stem);
const pairsOf = (stems: readonly string[]): readonly string[] =>
  stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`);

interface Weighed {
  readonly stem: string;
  readonly word: string;
  readonly weight: number;
}

/** Each content word of the claim once, with how much it tells. */
function weigh({ stems, words, anchors }: Terms): readonly Weighed[] {
  const seen = new Set<string>();
  const weighed: Weighed[] = [];
  stems.forEach((stem, i) => {
    if (seen.has(stem)) return;
    seen.add(stem);
    const information = isNumber(stem) ? 5 : informationOf(words[i]);
    weighed.push({ stem, word: words[i], weight: information - 1.5 + (anchors.has(stem) ? 1 : 0) });
  });
  return weighed;
}

/** Greedily the sentences that add most of the claim (maximum coverage). */
function chooseBest(words: readonly Weighed[], passages: readonly Passage[]): number[] {
  const total = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const stems = passages.map(({ terms }) => new Set(terms.stems));
  const missing = new Set(words);
  const best: number[] = [];
  while (best.length < TOGETHER) {
    let [top, gain] = [-1, best.length === 0 ? 0 : WORTH * total];
    stems.forEach((has, at) => {
      let added = 0;
      for (const one of missing) if (has.has(one.stem)) added += one.weight;
      // Of two sentences that say as much the shorter one says it plainer.
      const worth = added - has.size * 0.01;
      if (added > 0 && worth > gain) [top, gain] = [at, worth];
    });
    if (top < 0) break;
    best.push(top);
    for (const one of [...missing]) if (stems[top].has(one.stem)) missing.delete(one);
  }
  return best;
}

/** Reads a document's sentences for what they say of a claim; linear in the document, at most three times over. */
export function readSupport(claim: Terms, passages: readonly Passage[]): Reading {
  const words = weigh(claim);
  const best = chooseBest(words, passages);
  const chosen = best.map((at) => passages[at]);
  const near = new Set(chosen.flatMap(({ terms }) => terms.stems));
  const far = new Set(passages.flatMap(({ terms }) => terms.stems));
  const one = new Set(chosen[0]?.terms.stems);
  const shareOf = (of: readonly Weighed[], has: (one: Weighed) => number): number =>
    ratio(
      of.reduce((sum, item) => sum + item.weight * has(item), 0),
      of.reduce((sum, { weight }) => sum + weight, 0),
    );
  const within = (stems: ReadonlySet<string>) => (item: Weighed) => Number(stems.has(item.stem));
  const rows = [...new Set(chosen.flatMap(({ terms }) => terms.words))].map(vectorRow);
  const byMeaning = (item: Weighed): number => {
    if (near.has(item.stem)) return 1;
    const row = vectorRow(item.word);
    const nearest = row < 0 ? 0 : rows.reduce((most, other) => Math.max(most, cosine(row, other)), 0);
    return nearest > MEANS_THE_SAME ? nearest : 0;
  };
  const names = words.filter(({ stem }) => claim.anchors.has(stem) && !isNumber(stem));
  const numbers = words.filter(({ stem }) => isNumber(stem));
  const plain = words.filter(({ stem }) => !isNumber(stem));
  const pairs = pairsOf(claim.stems);
  const farPairs = new Set(passages.flatMap(({ terms }) => pairsOf(terms.stems)));
  const missing = (of: readonly Weighed[]): readonly Weighed[] => of.filter(({ stem }) => !far.has(stem));
  const share = words.length === 0 ? 0 : shareOf(words, within(near));
  return {
    best,
    share,
    firstShare: plain.length === 0 ? 0 : shareOf(plain, within(one)),
    features: [
      share,
      shareOf(words, within(far)),
      shareOf(names, within(near)),
      shareOf(names, within(far)),
      shareOf(numbers, within(near)),
      shareOf(numbers, within(far)),
      shareOf(words, byMeaning),
      ratio(pairs.filter((pair) => farPairs.has(pair)).length, pairs.length),
      missing(words).reduce((most, { weight }) => Math.max(most, weight), 0) / 6,
      Math.min(MOST_MISSING, missing(names).length) / MOST_MISSING,
      Math.min(MOST_MISSING, missing(numbers).length) / MOST_MISSING,
    ],
  };
}
