import { once } from '../../once';
import type { Fault } from '../../types';
import type { Candidate } from '../fault-context';
import { kindOfFault, kinds } from '../kinds';
import type { Phrase } from '../find-phrases';
import { listNames, type Measure } from './measure';

const SAME = 0.5;

/** F1 of two runs of words. */
export function overlap(a: Pick<Phrase, 'start' | 'end'>, b: Pick<Phrase, 'start' | 'end'>): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : (2 * both) / (a.end - a.start + b.end - b.start);
}

/** For each kind what its rules say, and how sure the surest is, 0–1; in the order of `kinds`. */
const byKind = once((candidates: readonly Candidate[]) =>
  kinds.map((kind) => ({
    kind,
    own: candidates.filter(({ fault }) => kindOfFault(fault) === kind),
    surest: surestOf(candidates, kind),
  })),
);

/** What a rule for `kind` says of about this phrase; undefined when none speaks. */
export function ruleFor(
  candidates: readonly Candidate[],
  phrase: Pick<Phrase, 'start' | 'end'>,
  kind: Fault,
): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates)
    if (
      kindOfFault(candidate.fault) === kind &&
      overlap(candidate, phrase) >= SAME &&
      candidate.confidence > (best?.confidence ?? 0)
    )
      best = candidate;
  return best;
}

/** How sure the surest rule for `kind` is of any phrase of the headline, 0–1. */
export const surestOf = (candidates: readonly Candidate[], kind: Fault): number =>
  candidates.reduce(
    (most, { fault, confidence }) => (kindOfFault(fault) === kind ? Math.max(most, confidence) : most),
    0,
  );

/** How sure each rule is of this phrase, and of any phrase of the headline. */
export const votes: Measure = {
  names: listNames(kinds.flatMap((kind) => [`rule-${kind}`, `anywhere-${kind}`]).join(' ')),
  of: ({ candidates, phrase }) =>
    byKind(candidates).flatMap(({ kind, own, surest }) => [
      own.length > 0 ? (ruleFor(own, phrase, kind)?.confidence ?? 0) : 0,
      surest,
    ]),
};
