/**
 * A pattern for set phrases of news sites, in the languages of most of them, at the start of a block: bullets, brackets and
 * quotation marks before them aside. The phrases of one sense stand in one file of this folder, a line a language.
 */
export const atStart = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`^[\\s»›>•*+\\-–—→►▶(\\["“]*(?:${alternatives.join('|')})`, 'iu');
