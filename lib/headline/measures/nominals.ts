import { once } from '../../once';
import type { ArticleIndex, Passage } from '../index-article';
import { namesAgents } from '../names-agents';
import type { Name, Reading } from '../reading';

/** Those who act, where, and whatever else a noun may name. */
export type Sort = 'agent' | 'place' | 'thing';

/** Somebody or something that a sentence of the text speaks of. */
export interface Nominal {
  /** The word that the rest of it hangs on. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly sort: Sort;
  readonly name: Name | null;
  readonly entity: number;
}

/** The word of a run that the rest of it hangs on. */
export const outside = ({ words }: Pick<Reading, 'words'>, start: number, end: number): number => {
  for (let w = start; w < end; w++) if (words[w].token.head < start || words[w].token.head >= end) return w;
  return end - 1;
};

/** Names, nouns and pronouns that stand for somebody, each once. */
export const readNominals = once((passage: Passage, index: ArticleIndex): readonly Nominal[] => {
  const { words, entityAt } = passage;
  const nameAt = words.map((): Name | null => null);
  for (const name of passage.names) for (let w = name.start; w < name.end; w++) nameAt[w] ??= name;
  const sortOf = (w: number, name: Name | null): Sort => {
    if (name?.place) return 'place';
    const kind = entityAt[w] >= 0 ? index.entities[entityAt[w]].kind : undefined;
    if (kind === 'place') return 'place';
    if (name || kind === 'person' || kind === 'organization' || kind === 'outlet') return 'agent';
    if (words[w].token.pos === 'PRON') return 'agent';
    return namesAgents(words[w].key) ? 'agent' : 'thing';
  };
  return words.flatMap(({ token, content }, w): Nominal[] => {
    const name = nameAt[w];
    if (name) {
      if (w !== name.start) return [];
      const at = outside(passage, name.start, name.end);
      return [{ at, start: name.start, end: name.end, sort: sortOf(at, name), name, entity: entityAt[at] }];
    }
    const pronoun = token.pos === 'PRON' && entityAt[w] >= 0;
    if (!pronoun && (!content || token.pos !== 'NOUN' || /^(?:compound|flat)/.test(token.relation)))
      return [];
    return [{ at: w, start: w, end: w + 1, sort: sortOf(w, null), name: null, entity: entityAt[w] }];
  });
});
