import { createHash } from 'node:crypto';
import type { Fault, HeadlineCheck, Verdict } from '../types';

/** What a flag hangs on: words, so that it is found again after a re-run. Both empty: the headline as a whole. */
export interface FlagAnchor {
  readonly phrase: string;
  readonly fault: Fault | '';
}

/** Order of the queue by verdict; `null` where there is nothing to decide. */
const GRAVITY: Record<Verdict, number | null> = {
  'not-backed': 0,
  'partly-backed': 1,
  'cannot-tell': null,
  backed: null,
};

/** A flag's place in the queue. */
export interface Rank {
  readonly gravity: number;
  readonly score: number;
  /** There is nothing to decide on what is left of the check. */
  readonly hidden: boolean;
}

/** What the queue is ordered by, the least first: a check's gravity, then its score. */
export const rankOf = ({ verdict, score }: HeadlineCheck): Rank => ({
  gravity: GRAVITY[verdict] ?? 2,
  score,
  hidden: GRAVITY[verdict] === null,
});

/** The faults of a check, each once, in the order in which they are told. */
export const faultsTold = ({ phrases }: HeadlineCheck): Fault[] => [
  ...new Set(phrases.flatMap(({ status, fault }) => (status === 'fault' && fault ? [fault] : []))),
];

/**
 * The checks an editor should see: flagged ones, one per wording (a page's h1 and og title are often the same). A standfirst is
 * shown with its check and flags nothing: false alarms on it are three times as many.
 */
export function flaggedChecks(checks: readonly HeadlineCheck[]): readonly HeadlineCheck[] {
  const flagged = checks.filter(
    ({ variant, verdict }) => GRAVITY[verdict] !== null && variant.from !== 'standfirst',
  );
  return flagged.filter(
    (check, i) => flagged.findIndex((other) => other.variant.text === check.variant.text) === i,
  );
}

/** Anchors of a flagged check, most serious first; never empty. */
export function anchorsOf(check: HeadlineCheck): readonly FlagAnchor[] {
  const faulty = check.phrases.filter((phrase) => phrase.status === 'fault');
  return faulty.length > 0
    ? faulty.map((phrase) => ({ phrase: phrase.span.exact, fault: phrase.fault ?? '' }))
    : [{ phrase: '', fault: '' }];
}

export const sameAnchor = (a: FlagAnchor, b: FlagAnchor): boolean =>
  a.phrase === b.phrase && a.fault === b.fault;

/** The flag's id: 128 bits of SHA-256 over what it hangs on, so that a re-run finds its row. */
export const flagId = (articleId: string, headline: string, { phrase, fault }: FlagAnchor): string =>
  createHash('sha256')
    .update(JSON.stringify([articleId, headline, phrase, fault]))
    .digest('hex')
    .slice(0, 32);
