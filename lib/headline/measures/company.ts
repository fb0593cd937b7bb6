import { companionsOf, range, type Candidate, type FaultContext } from '../fault-context';
import type { Phrase } from '../find-phrases';
import type { Predicate } from '../reading';
import { listNames, type Asked, type Measure } from './measure';

/** Below this a phrase is not met at all. */
const MET = 0.3;

/** Weighted mean over `words` in every passage. */
function cover(
  { headline }: FaultContext,
  words: readonly number[],
  rows: readonly Float64Array[],
  passages: number,
): Float64Array {
  const sums = new Float64Array(passages);
  let all = 0;
  for (const w of words) {
    const { weight } = headline.words[w];
    all += weight;
    const row = rows[w];
    for (let p = 0; p < passages; p++) sums[p] += weight * row[p];
  }
  if (all > 0) for (let p = 0; p < passages; p++) sums[p] /= all;
  return sums;
}

/** Number of the greatest value; 0 of none. */
export function most(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}

/** The predicate that word `top` is an argument of; undefined when it hangs on none. */
function governor({ headline }: FaultContext, top: number): Predicate | undefined {
  let at = top;
  for (let step = 0; step < 4 && at >= 0; step++) {
    at = headline.words[at].token.head;
    const found = headline.predicates.find((predicate) => predicate.at === at);
    if (found) return found;
  }
  return undefined;
}

/** A phrase with the text's answer to what stands round it. */
export function ask(context: FaultContext, phrase: Phrase, candidates: readonly Candidate[]): Asked {
  const { headline } = context;
  const { grid } = context.alignment;
  const { start, end, top } = phrase;
  const isInside = (w: number) => start <= w && w < end;
  const inside = range(start, end).filter((w) => headline.words[w].content);
  const rest = range(0, headline.words.length).filter((w) => headline.words[w].content && !isInside(w));
  const near = new Set<number>();
  for (const w of inside.length > 0 ? inside : range(start, end))
    for (const companion of companionsOf(context, w)) if (!isInside(companion)) near.add(companion);
  const local = near.size > 0 ? [...near] : rest;
  const localFit = cover(context, local, grid.beside, grid.passages);
  const restFit = cover(context, rest, grid.beside, grid.passages);
  const own =
    headline.predicates.find(({ at }) => at === top) ?? headline.predicates.find(({ at }) => isInside(at));
  return {
    context,
    phrase,
    candidates,
    grid,
    inside,
    local,
    rest,
    localFit,
    restFit,
    atLocal: most(localFit),
    atRest: most(restFit),
    predicate: own ?? governor(context, top),
    within: own !== undefined,
  };
}

/** How the phrase and what stands round it are met, each alone and both in one place. */
export const company: Measure = {
  names: listNames(
    'restBest phraseAtRest phraseBest joint restGap localBest phraseAtLocal leastBest leastAtLocal weight restWords localWeight',
  ),
  of: ({ context, grid, inside, local, rest, localFit, restFit, atLocal, atRest }) => {
    const { words } = context.headline;
    const { passages } = grid;
    const phrase = cover(context, inside, grid.near, passages);
    const own = cover(context, inside, grid.own, passages);
    const best = own[most(own)] ?? 0;
    let joint = 0;
    let restAtPhrase = 0;
    for (let p = 0; p < passages; p++) {
      joint = Math.max(joint, restFit[p] * phrase[p]);
      if (best > MET && own[p] >= 0.8 * best) restAtPhrase = Math.max(restAtPhrase, restFit[p]);
    }
    const weightOf = (list: readonly number[]) => list.reduce((sum, w) => sum + words[w].weight, 0);
    const least = (of: (w: number) => number) => inside.reduce((low, w) => Math.min(low, of(w)), 1.1);
    return [
      restFit[atRest] ?? 0,
      phrase[atRest] ?? 0,
      best,
      joint,
      (restFit[atRest] ?? 0) - restAtPhrase,
      localFit[atLocal] ?? 0,
      phrase[atLocal] ?? 0,
      least((w) => context.alignment.best[w]),
      least((w) => grid.near[w][atLocal] ?? 0),
      weightOf(inside),
      rest.length,
      weightOf(local),
    ];
  },
};
