/** A place in a text and what is meant there, to be put behind it in brackets. */
export interface Meaning {
  readonly at: number;
  readonly means: string;
}
