import type { Token } from '../../types';

/** One feature that a person can read off a sentence, and the words in which the card tells it. */
export interface Signal {
  readonly id: string;
  /** What is so wherever the signal holds; `null`: too plain to be worth telling, though it counts. */
  readonly reason: string | null;
  readonly holds: (text: string, tokens: readonly Token[]) => boolean;
}

/** Told by the words alone. */
export const says =
  (pattern: RegExp): Signal['holds'] =>
  (text) =>
    pattern.test(text);

/** Told by one of several. */
export const either =
  (...tests: readonly Signal['holds'][]): Signal['holds'] =>
  (text, tokens) =>
    tests.some((holds) => holds(text, tokens));

/** Told by a word in its part of speech: "the right answer" judges, "the right to vote" does not. */
export const hasWord =
  (tags: RegExp, lemmas: RegExp): Signal['holds'] =>
  (_, tokens) =>
    tokens.some(({ tag, lemma }) => tags.test(tag) && lemmas.test(lemma));
