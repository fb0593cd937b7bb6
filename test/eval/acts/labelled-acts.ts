import type { SourceKind } from '../../../lib/types';
import type { OfArticle } from '../labels/read-labels';

/** From, to in UTF-16 units. */
export type Offsets = readonly [number, number];

/**
 * Who says what in one text, as one reader told it before any analysis of the text was seen. Of 24 BBC stories and 14 texts of FNC-1 with
 * 200 to 450 words, drawn by the hash of their ids; a text in which nobody says anything has no act. Names and offsets only: the
 * words are not ours to keep. What is an act and what is none: docs/models/attribution.md.
 */
export interface LabelledActs extends OfArticle {
  readonly sources: readonly {
    /** The kinds that fit, the best first. */
    readonly kinds: readonly SourceKind[];
    /** The names that the text gives, the fullest first; of a document or the unnamed the noun alone. */
    readonly names: readonly string[];
  }[];
  readonly acts: readonly {
    /** Index of who is meant. */
    readonly who: number;
    /** `null` where a quotation of the last speaker stands without one; so is `cue`. */
    readonly source: Offsets | null;
    readonly cue: Offsets | null;
    readonly content: readonly Offsets[];
  }[];
}
