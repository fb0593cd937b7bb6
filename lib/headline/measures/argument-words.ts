import type { Passage } from '../index-article';

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
