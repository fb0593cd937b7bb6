/** How words are set off: by colour on a terminal, not at all elsewhere. */
export interface Ink {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  /** The one red pencil, for what is not backed. */
  readonly red: (text: string) => string;
}

const sgr =
  (code: number) =>
  (text: string): string =>
    `\u001B[${code}m${text}\u001B[0m`;

/** Real ink (SGR, ECMA-48) or none. */
export const inkOf = (colour: boolean): Ink =>
  colour
    ? { strong: sgr(1), faint: sgr(2), red: sgr(31) }
    : { strong: (text) => text, faint: (text) => text, red: (text) => text };
