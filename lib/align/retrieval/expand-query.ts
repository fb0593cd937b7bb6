import type { PoolIndex } from './index-pool';

/** Words taken from the entries believed. */
const EXPANSION = 12;

/**
 * The most telling words of the entries that are taken to be right, likeliest first, those `known` from the query left out
 * (pseudo-relevance feedback, RM3: Abdul-Jaleel et al. 2004). A post says "this guy", and its fact-check names him.
 */
export function expandQuery(
  { terms, index }: Pick<PoolIndex, 'terms' | 'index'>,
  known: ReadonlySet<string>,
  believed: readonly number[],
): readonly string[] {
  const weights = new Map<string, number>();
  believed.forEach((entry, place) => {
    for (const stem of new Set(terms[entry].stems))
      if (!known.has(stem)) weights.set(stem, (weights.get(stem) ?? 0) + 1 / (place + 2));
  });
  return [...weights]
    .map(([stem, weight]) => ({ stem, weight: weight * index.idf(stem) }))
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    .slice(0, EXPANSION)
    .map(({ stem }) => stem);
}
