import type { Clue } from './clue';

/** A clue that more documents have than an article is compared with cannot choose among them: it says nothing. */
export const MOST_HOLDERS = 50;

/** Parts of a whole vote, so that sums do not depend on their order: least common multiple of 1 to 16, and enough for 50. */
const WHOLE = 720_720;

/**
 * Documents by the clues that they share with an article, best first, at most `limit`. Each clue has one vote, times its worth, and
 * parts it among those who have it, so that rare clues count most; with equal votes the id decides. Does not depend on how many
 * documents there are, nor on the order of anything.
 */
export function rankByClues(
  clues: readonly Clue[],
  holdersOf: (hash: number) => readonly string[],
  limit: number,
): readonly string[] {
  const votes = new Map<string, number>();
  for (const { hash, worth } of clues) {
    const holders = holdersOf(hash);
    if (holders.length > MOST_HOLDERS) continue;
    const vote = worth * Math.floor(WHOLE / holders.length);
    for (const id of holders) votes.set(id, (votes.get(id) ?? 0) + vote);
  }
  return [...votes]
    .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([id]) => id);
}
