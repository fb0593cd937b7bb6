import { findCandidates } from './find-candidates';
import type { PoolIndex } from './index-pool';
import { weights } from './models/match-weights.json';

export interface Match {
  /** Number of the entry in its pool. */
  readonly entry: number;
  /** Share of the belief that this entry is the one, among all that were looked at, 0–1. */
  readonly score: number;
}

/**
 * The entries of a pool that a text is about, best first, at most `limit`: find-candidates.ts chooses them,
 * a listwise linear model (ListNet with one relevant entry, Cao 2007) trained by train/train-matcher.ts orders them.
 */
export function matchText(pool: PoolIndex, text: string, limit: number): readonly Match[] {
  const scored = findCandidates(pool, text).map(({ entry, features }) => ({
    entry,
    score: features.reduce((sum, value, i) => sum + value * weights[i], 0),
  }));
  const most = scored.reduce((best, { score }) => Math.max(best, score), -Infinity);
  const powers = scored.map(({ entry, score }) => ({ entry, score: Math.exp(score - most) }));
  const sum = powers.reduce((total, { score }) => total + score, 0);
  return powers
    .map(({ entry, score }) => ({ entry, score: score / sum }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
