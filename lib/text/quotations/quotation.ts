import type { Span } from '../../types';

/** A stretch of text between quotation marks, within one block. */
export interface Quotation {
  /** Marks included. */
  readonly span: Span;
  /** Marks left out. */
  readonly inner: Span;
  /** False when the closing mark is missing: the block's end then ends it. */
  readonly closed: boolean;
  /** Index of the quotation that this one carries on across a paragraph break; `null` for a new one. */
  readonly continues: number | null;
}
