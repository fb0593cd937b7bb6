import type { CheckedClaim, FactCheck, Outcome } from '../types';

/** A check of the claim that a text makes; the text was brought together with it at or above FLOOR. */
export type FoundCheck = Pick<CheckedClaim, 'check' | 'score'>;

/**
 * Somebody who knows published fact-checks: the store's own, or a service. What it says goes through the same floor, whoever it
 * is. A failure is a problem with its reason, and nothing is ever thrown.
 */
export interface Checker {
  readonly method: CheckedClaim['method'];
  /** What is known of each text, in their order, the surest first. */
  readonly find: (texts: readonly string[]) => Promise<Outcome<readonly (readonly FoundCheck[])[]>>;
}

/** The fact-checks held, as the store gives them when they are needed; `version` is another whenever they are. */
export interface HeldChecks {
  readonly version: string;
  readonly load: () => Promise<readonly FactCheck[]>;
}
