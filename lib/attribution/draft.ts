import type { Span } from '../types';

/** An attribution while it is being put together. */
export interface Draft {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  /** Lemma of the cue's head; empty without a cue. */
  readonly head: string;
  readonly sourceId: string | null;
  /** The words as spoken though no marks stand about them: a transcript's. */
  readonly verbatim?: true;
}
