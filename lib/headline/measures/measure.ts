import type { Candidate, FaultContext } from '../fault-context';
import type { Phrase } from '../find-phrases';
import type { Predicate } from '../reading';
import type { Grid } from '../grid';

/** A phrase of a headline with what several measures ask of it, worked out once. */
export interface Asked {
  readonly context: FaultContext;
  readonly phrase: Phrase;
  /** What the rules say of this headline. */
  readonly candidates: readonly Candidate[];
  readonly grid: Grid;
  /** Content words inside the phrase; those that it hangs on or that hang on it; all others of the headline. */
  readonly inside: readonly number[];
  readonly local: readonly number[];
  readonly rest: readonly number[];
  /** How well `local` and `rest` are met in each passage, and the passages that meet them best. */
  readonly localFit: Float64Array;
  readonly restFit: Float64Array;
  readonly atLocal: number;
  readonly atRest: number;
  /** The predicate inside the phrase, or else the one that it is an argument of. */
  readonly predicate: Predicate | undefined;
  readonly within: boolean;
}

/** Numbers that say one thing of a phrase, each with its name; always as many, 0 where a question does not arise. */
export interface Measure {
  readonly names: readonly string[];
  readonly of: (asked: Asked) => readonly number[];
}

export const listNames = (text: string): readonly string[] => text.trim().split(/\s+/);
