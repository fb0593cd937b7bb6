import type { OpinionAnswer, OpinionKind, Outcome, Span } from '../types';

/** What another judge is asked: does this text back this headline? */
export interface Question {
  readonly headline: string;
  readonly text: string;
  /** Every sentence of the text. */
  readonly sentences: readonly Span[];
  /** Those that the built-in check found nearest to the headline, best first. */
  readonly nearest: readonly Span[];
}

/**
 * Somebody else's judgement, whatever makes it. It may be wrong, slow, gone or hostile: an answer is data that was checked, a failure
 * is a problem with its reason, and nothing is ever thrown.
 */
export interface Adviser {
  readonly kind: OpinionKind;
  /** The model's name as its owner gave it. */
  readonly model: string;
  readonly ask: (question: Question) => Promise<Outcome<OpinionAnswer>>;
}
