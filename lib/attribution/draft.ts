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

const startOf = ({ cue, content }: Draft): number => cue?.start ?? content[0]?.start ?? 0;

/** Puts acts in the order of the text: by their cues, and by what they say where they have none. */
export const byPlace = (a: Draft, b: Draft): number => startOf(a) - startOf(b);
