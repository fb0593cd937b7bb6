import { once } from '../../once';
import type { Passage } from '../index-article';
import type { Predicate, Reading } from '../reading';

/** The word and what hangs below it, without clauses. */
function under(
  children: readonly (readonly number[])[],
  relation: (word: number) => string,
  top: number,
): readonly number[] {
  const found = [top];
  for (let i = 0; i < found.length && found.length < 60; i++)
    for (const child of children[found[i]])
      if (!/^(?:acl|advcl|ccomp|parataxis|punct|conj|appos)/.test(relation(child))) found.push(child);
  return found;
}

/** Words of all arguments together. */
export function argumentWords(
  { words, children }: Pick<Passage, 'words' | 'children'>,
  tops: readonly number[],
): ReadonlySet<number> {
  return new Set(tops.flatMap((top) => under(children, (word) => words[word].token.relation, top)));
}

/** The words of those who act in a predicate of the headline, and of all else that it is said of. */
export const sidesOf = once(({ subjects, objects, others }: Predicate, headline: Reading) => ({
  doers: argumentWords(headline, subjects),
  others: argumentWords(headline, [...objects, ...others]),
}));
