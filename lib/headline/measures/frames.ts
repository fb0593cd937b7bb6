import type { ArticleIndex, Passage } from '../index-article';
import { namesAgents } from '../names-agents';
import { once } from '../../once';
import { argumentWords } from './argument-words';
import { wordsIn } from './words-in';

/** One side of a predicate of the text: its words, their forms, the entities that they name or mean. */
export interface Side {
  readonly words: ReadonlySet<number>;
  readonly forms: ReadonlySet<string>;
  readonly entities: ReadonlySet<number>;
  /** Those who act or are acted upon: heads that name or mean somebody, or are nouns for people and bodies. */
  readonly agents: readonly number[];
}

export interface Frame {
  readonly at: number;
  readonly doers: Side;
  readonly others: Side;
}

/**
 * The predicates of a passage with both their sides; a statement is one too: its source acts by the cue upon all that
 * is said, however far the parse has put them apart ("a letter in which Holt calls on …").
 */
export const framesOf = once((passage: Passage, { attributions }: ArticleIndex): readonly Frame[] => {
  const { words } = passage;
  const side = (tops: readonly number[]): Side => plain([...argumentWords(passage, tops)], tops);
  const isAgent = (w: number) =>
    passage.entityAt[w] >= 0 || (words[w].token.pos === 'NOUN' && namesAgents(words[w].key));
  const plain = (list: readonly number[], tops: readonly number[]): Side => {
    return {
      agents: tops.filter(isAgent),
      words: new Set(list),
      forms: new Set(list.filter((w) => passage.words[w].content).map((w) => passage.words[w].form)),
      entities: new Set(list.map((w) => passage.entityAt[w]).filter((entity) => entity >= 0)),
    };
  };
  const statements = [...new Set(passage.said)].flatMap((attribution) => {
    if (attribution < 0) return [];
    const { source, cue, content } = attributions[attribution];
    const at = wordsIn(passage, cue).find((w) => words[w].token.pos === 'VERB');
    const doers = wordsIn(passage, source);
    const others = content.flatMap((span) => wordsIn(passage, span));
    return at === undefined || doers.length === 0
      ? []
      : [{ at, doers: plain(doers, doers), others: plain(others, []) }];
  });
  // "Brandt's criticism of Holt": a noun has sides too.
  const nominal = words.flatMap(({ wordClass, content }, at) => {
    if (wordClass !== 'n' || !content) return [];
    const under = passage.children[at].filter((child) => words[child].token.relation.startsWith('nmod'));
    if (under.length < 2) return [];
    const owns = (child: number) => words[child].token.relation.startsWith('nmod:poss');
    const doers = under.filter(owns);
    const others = under.filter((child) => !owns(child));
    return doers.length > 0 && others.length > 0 ? [{ at, doers: side(doers), others: side(others) }] : [];
  });
  return [
    ...nominal,
    ...passage.predicates.map(({ at, subjects, objects, others }) => ({
      at,
      doers: side(subjects),
      others: side([...objects, ...others]),
    })),
    ...statements,
  ];
});
