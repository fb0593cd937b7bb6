import type { Token } from '../../types';
import { signals } from './signals';
import { wordsOf } from './words-of';

/** The longest run of words, or of tags, that is a feature. */
const LONGEST = 3;
/** Longer ones are no sentences: the rest of a list of names adds nothing. */
const MOST_TOKENS = 120;
/** Sentences by length in words: a feature each, since the shortest and the middling ones differ in kind and not in degree. */
const LENGTHS = [3, 5, 8, 12, 18, 26, 40];

const runs = (items: readonly string[], shortest: 1 | 2, prefix: string, into: Set<string>): void => {
  for (let from = 0; from < items.length; from++) {
    let run = prefix + items[from];
    if (shortest === 1) into.add(run);
    for (let at = from + 1; at < items.length && at < from + LONGEST; at++)
      into.add((run += ` ${items[at]}`));
  }
};

/** Who does what: the main word's form, and its subject's. */
function shape(tokens: readonly Token[], into: Set<string>): void {
  const root = tokens.findIndex((token) => token.head < 0);
  if (root < 0) return;
  const main = tokens[root];
  into.add(`^root ${main.tag}`).add(`^does ${main.lemma}`);
  for (const token of tokens) {
    if (token.head !== root) continue;
    into.add(`^has ${token.relation} ${main.pos}`);
    if (token.relation.startsWith('nsubj'))
      into.add(`^who ${token.pos} ${main.tag}`).add(`^who ${token.lemma}`);
    if (token.relation.startsWith('aux')) into.add(`^aux ${token.lemma}`);
  }
}

/**
 * Names of all features that hold of a sentence or a part of one: `~` what a person can read off it (signals.ts), `^` its shape,
 * `@` runs of tags, and its words and runs of words as they are.
 */
export function featuresOf(text: string, tokens: readonly Token[]): readonly string[] {
  const found = new Set<string>();
  const head = tokens.slice(0, MOST_TOKENS);
  for (const { id, holds } of signals) if (holds(text, head)) found.add(`~${id}`);
  const words = wordsOf(text);
  const count = (pos: string, most: number): number =>
    Math.min(most, tokens.filter((token) => token.pos === pos).length);
  found.add(`^length ${LENGTHS.findIndex((length) => words.length <= length)}`);
  found
    .add(`^names ${count('PROPN', 4)}`)
    .add(`^numbers ${count('NUM', 3)}`)
    .add(`^nouns ${count('NOUN', 6)}`);
  shape(head, found);
  runs(['<', ...head.map((token) => token.tag), '>'], 2, '@', found);
  runs(['<', ...words.slice(0, MOST_TOKENS), '>'], 1, '', found);
  return [...found];
}
