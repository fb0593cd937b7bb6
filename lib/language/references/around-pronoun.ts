import type { Token } from '../../types';
import type { Name } from '../names/name';
import type { Draft } from './draft';
import { headWithin } from './phrase';
import { standsBelow } from './stands-below';

/**
 * Who is somebody else than the pronoun at `index` by where they stand: in "he told Marsh" and "Marsh told him" Marsh (Chomsky 1981,
 * principle B), and whoever is named in what the pronoun's verb asks for, as in "he said Marsh would win" (principle C).
 */
export function besideAt(
  tokens: readonly Token[],
  index: number,
  own: readonly Name[],
  draftOf: ReadonlyMap<Name, Draft>,
  heads: ReadonlyMap<number, Draft>,
): ReadonlySet<Draft> {
  const { head, relation } = tokens[index];
  const found = new Set<Draft>();
  const add = (draft: Draft | undefined): void => void (draft && found.add(draft));
  if (relation.startsWith('nsubj'))
    for (const name of own) {
      const at = headWithin(tokens, name.from, name.to);
      const token = tokens[at];
      const isBeside = token.head === head && /^(?:obj|iobj|obl$)/.test(token.relation);
      if (isBeside || (name.from > index && standsBelow(tokens, at, head))) add(draftOf.get(name));
    }
  else if (/^i?obj/.test(relation) && /^(?:him|her)$/i.test(tokens[index].span.exact))
    for (const [at, draft] of heads)
      if (tokens[at].head === head && tokens[at].relation.startsWith('nsubj')) add(draft);
  return found;
}

/** Whom "When she was a prosecutor, Ada Marsh brought no case" names as the subject of what the pronoun's clause hangs on. */
export function namedAhead(
  tokens: readonly Token[],
  index: number,
  own: readonly Name[],
  draftOf: ReadonlyMap<Name, Draft>,
): Draft | null {
  const clause = tokens[index].head;
  if (!/^nsubj/.test(tokens[index].relation) || !tokens[clause]?.relation.startsWith('advcl')) return null;
  const name = own.find(({ from, to }) => {
    const { head, relation } = tokens[headWithin(tokens, from, to)];
    return from > index && head === tokens[clause].head && /^nsubj/.test(relation);
  });
  return name === undefined ? null : (draftOf.get(name) ?? null);
}
