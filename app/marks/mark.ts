/** What a mark in the text stands for; each has its own look, told apart by shape as well as colour. */
export type MarkKind = 'quotation' | 'reported' | 'claim' | 'source' | 'mention' | 'evidence';

/** One stretch of the article's text that belongs to a card, a source or a note on the headline. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  /** What it belongs to, as an id within the page without `#`; the anchor that a click leads to. */
  readonly target: string;
}
