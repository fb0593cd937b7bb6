import { confirmMatch, readChecked, type CheckedTerms } from '../align/retrieval/confirm-match';
import { indexPool, readBeginning, type PoolIndex } from '../align/retrieval/index-pool';
import { matchText } from '../align/retrieval/match-text';
import type { FactCheck } from '../types';
import type { FoundCheck } from './checker';

/**
 * Below this nothing is told of a claim. Tuned on training posts, with claims of news and debates that next to nobody has checked. On
 * dev it tells 28 of 197 posts of a check, all 28 rightly, and 1 of 2,574 claims of the news, wrongly (docs/fact-checks.md).
 */
export const FLOOR = 0.7;
/** Of the ranking, how many are looked at; and told of one claim. */
const RANKED = 5;
const TOLD = 3;

/** Fact-checks, indexed. */
export interface CheckIndex {
  readonly checks: readonly FactCheck[];
  readonly pool: PoolIndex;
  /** As they are compared, read when they are first looked at. */
  readonly read: Map<number, CheckedTerms>;
}

/** What a claim is found by: its own words, and those of the headline above it. */
const textOf = ({ claim, title }: FactCheck): string => (title === null ? claim : `${claim} ${title}`);

/** Indexes fact-checks: 10,000 in about 5 s of CPU time. */
export const indexChecks = (checks: readonly FactCheck[]): CheckIndex => ({
  checks,
  pool: indexPool(checks.map(textOf)),
  read: new Map(),
});

/** The checks among `ranked` that are surely of this text's claim, the surest first, at most three. */
export function confirmChecks(
  text: string,
  ranked: readonly (readonly [FactCheck, CheckedTerms])[],
): readonly FoundCheck[] {
  const terms = readBeginning(text);
  return ranked
    .map(([check, checked]) => ({ check, score: confirmMatch(terms, checked) }))
    .filter(({ score }) => score >= FLOOR)
    .sort((a, b) => b.score - a.score || (a.check.id < b.check.id ? -1 : 1))
    .slice(0, TOLD);
}

/** Who has checked the claim that a text makes; `[]` when none is sure enough. */
export function matchChecks({ checks, pool, read }: CheckIndex, text: string): readonly FoundCheck[] {
  if (checks.length === 0) return [];
  const ranked = matchText(pool, text, RANKED).map(({ entry }) => {
    const check = checks[entry];
    const checked = read.get(entry) ?? readChecked(check.claim, check.title);
    read.set(entry, checked);
    return [check, checked] as const;
  });
  return confirmChecks(text, ranked);
}
