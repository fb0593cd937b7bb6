/**
 * Whether a word or token denies what it stands with, or says that there is none of it: "not", the "n't" of "didn't" and "didn't"
 * whole, "hardly", "nobody". In either case; not verbs that deny ("refused"), which each reader weighs for itself.
 */
export const isNegation = (word: string): boolean =>
  /^(?:not|cannot|.*n['’]t|no|never|none|nobody|nothing|neither|nor|without|hardly)$/i.test(word);
