import { cosine, vectorRow } from '../word-vectors';
import { longestPhrase, longestRun } from './shared-runs';
import { spellingOf } from './spelling-of';
import type { Terms } from './read-terms';
import type { TermIndex } from './term-index';

/** What speaks for a pair of query and entry; each can be read by a person. */
export const FEATURES = [
  'word score', 'word score against the best', 'share of the entry found', 'share of the query found',
  'shared names and numbers', 'share of the entry’s names and numbers found', 'rarest shared word',
  'shared word pairs', 'share of the entry’s word pairs found', 'cosine', 'share of spelling found',
  'longest common run', 'numbers that differ', 'first ranking', 'place in the first ranking', 'people score',
  'share of the people found', 'same month', 'another month', 'same year', 'another year',
  'both speak of a picture', 'only the query has a picture', 'latent cosine', 'share of the entry found by meaning',
  'share of the query found by meaning', 'spelling score', 'expanded score', 'tag score', 'author’s whole name',
  'longest phrase shared', 'weight of the phrase', 'telling share of the entry', 'telling share of the query',
  'words of the entry', 'words shared', 'telling words missing',
] as const; // prettier-ignore

/** What the first ranking knows of a pair. */
export interface FirstScores {
  readonly words: number;
  /** The best word score of the pool. */
  readonly best: number;
  readonly people: number;
  /** Shares of the best of the pool. */
  readonly tags: number;
  readonly spelling: number;
  readonly expanded: number;
  readonly latent: number;
  readonly total: number;
  /** From 0. */
  readonly place: number;
}

/** Below this two words only keep loose company ("fire", "police"). */
const MEANS_THE_SAME = 0.45;
const pairsOf = (stems: readonly string[]): ReadonlySet<string> =>
  new Set(stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`));
/** A word with this much information stands in one entry of a thousand. */
const TELLING = 6;
const count = <T>(items: Iterable<T>, wanted: (item: T) => boolean): number => {
  let n = 0;
  for (const item of items) if (wanted(item)) n++;
  return n;
};
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Whether the two texts speak of the same time: month, another month, year, another year; all 0 when either names none. */
export function agreeInTime(query: Terms, entry: Terms): readonly [number, number, number, number] {
  const [month] = query.dates.months;
  const { months, years } = entry.dates;
  // A fact-check follows its post, often in the next month.
  const sameMonth = months.some((one) => Math.abs(one - month) <= 1);
  const sameYear = years.some((one) => query.dates.years.includes(one));
  const bothMonths = month !== undefined && months.length > 0;
  const bothYears = query.dates.years.length > 0 && years.length > 0;
  return [
    Number(bothMonths && sameMonth),
    Number(bothMonths && !sameMonth),
    Number(bothYears && sameYear),
    Number(bothYears && !sameYear),
  ];
}

/** Share of the weight of `of`'s words that `by` has, word for word or by a word of like company. */
function coveredByMeaning(index: TermIndex, of: Terms, by: Terms): number {
  const exact = new Set(by.stems);
  const rows = [...new Set(by.words)].map(vectorRow).filter((row) => row >= 0);
  const seen = new Set<string>();
  let covered = 0;
  let all = 0;
  of.stems.forEach((stem, i) => {
    if (seen.has(stem)) return;
    seen.add(stem);
    const weight = index.idf(stem);
    all += weight;
    if (exact.has(stem)) covered += weight;
    else {
      const row = vectorRow(of.words[i]);
      const nearest = row < 0 ? 0 : rows.reduce((best, other) => Math.max(best, cosine(row, other)), 0);
      if (nearest > MEANS_THE_SAME) covered += weight * nearest;
    }
  });
  return share(covered, all);
}

/** Feature values of one pair, in the order of FEATURES; shares run from 0 to 1, nothing is below 0. */
export function matchFeatures(
  index: TermIndex,
  query: Terms,
  entry: Terms,
  first: FirstScores,
): readonly number[] {
  const inQuery = new Set(query.stems);
  const inEntry = new Set(entry.stems);
  const weigh = (stems: Iterable<string>): number => {
    let sum = 0;
    for (const stem of stems) sum += index.idf(stem);
    return sum;
  };
  const shared = [...inEntry].filter((stem) => inQuery.has(stem));
  const [sharedWeight, entryWeight, queryWeight] = [weigh(shared), weigh(inEntry), weigh(inQuery)];
  const sharedAnchors = weigh([...entry.anchors].filter((stem) => inQuery.has(stem)));
  const [queryPairs, entryPairs] = [pairsOf(query.stems), pairsOf(entry.stems)];
  const sharedPairs = count(entryPairs, (pair) => queryPairs.has(pair));
  const queryGrams = new Set(spellingOf(query.stems));
  const entryGrams = new Set(spellingOf(entry.stems));
  const numbers = [...inEntry].filter((stem) => /^\p{N}/u.test(stem));
  const others = query.people.filter((stem) => !inQuery.has(stem));
  const squared = (stems: Iterable<string>): number => {
    let sum = 0;
    for (const stem of stems) sum += index.idf(stem) ** 2;
    return sum;
  };
  const [phrase, phraseWeight] = longestPhrase(index, query.stems, entry.stems);
  return [
    Math.log1p(first.words),
    share(first.words, first.best),
    share(sharedWeight, entryWeight),
    share(sharedWeight, queryWeight),
    Math.log1p(sharedAnchors),
    share(sharedAnchors, weigh(entry.anchors)),
    Math.max(0, ...shared.map((stem) => index.idf(stem))) / 10,
    Math.log1p(sharedPairs),
    share(sharedPairs, entryPairs.size),
    share(sharedWeight, Math.sqrt(entryWeight * queryWeight)),
    share(
      count(entryGrams, (gram) => queryGrams.has(gram)),
      entryGrams.size,
    ),
    longestRun(query.stems, entry.stems) / 8,
    share(
      count(numbers, (stem) => !inQuery.has(stem)),
      numbers.length,
    ),
    first.total,
    1 / (1 + first.place),
    Math.log1p(first.people),
    share(
      count(others, (stem) => inEntry.has(stem)),
      others.length,
    ),
    ...agreeInTime(query, entry),
    Number(query.pictured && entry.pictured),
    Number(query.pictured && !entry.pictured),
    Math.max(0, first.latent),
    coveredByMeaning(index, entry, query),
    coveredByMeaning(index, query, entry),
    first.spelling,
    first.expanded,
    first.tags,
    Number(query.author.length > 1 && query.author.every((stem) => inEntry.has(stem))),
    Math.min(phrase, 8) / 4,
    Math.log1p(phraseWeight),
    share(squared(shared), squared(inEntry)),
    share(squared(shared), squared(inQuery)),
    Math.log1p(inEntry.size),
    Math.log1p(shared.length),
    Math.log1p(count(inEntry, (stem) => !inQuery.has(stem) && index.idf(stem) > TELLING)),
  ];
}
