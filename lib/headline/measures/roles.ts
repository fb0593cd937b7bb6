import type { FaultContext } from '../fault-context';
import type { ArticleIndex, Passage } from '../index-article';
import type { Span } from '../../types';
import type { Predicate } from '../reading';

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

/** One side of a predicate of the text: its words, their forms, the entities that they name or mean. */
interface Side {
  readonly words: ReadonlySet<number>;
  readonly forms: ReadonlySet<string>;
  readonly entities: ReadonlySet<number>;
}

interface Frame {
  readonly at: number;
  readonly doers: Side;
  readonly others: Side;
}

const frames = new WeakMap<Passage, readonly Frame[]>();

/**
 * The predicates of a passage with both their sides, read once; a statement is one too: its source acts by the cue upon all that
 * is said, however far the parse has put them apart ("a letter in which Holt calls on …").
 */
function framesOf(passage: Passage, { attributions }: ArticleIndex): readonly Frame[] {
  let found = frames.get(passage);
  if (!found) {
    const side = (tops: readonly number[]): Side => plain([...argumentWords(passage, tops)]);
    const plain = (list: readonly number[]): Side => {
      return {
        words: new Set(list),
        forms: new Set(list.filter((w) => passage.words[w].content).map((w) => passage.words[w].form)),
        entities: new Set(list.map((w) => passage.entityAt[w]).filter((entity) => entity >= 0)),
      };
    };
    const { words } = passage;
    const wordsIn = (span: Span | null): readonly number[] =>
      span === null
        ? []
        : words.flatMap(({ token }, w) =>
            span.start <= token.span.start && token.span.end <= span.end ? [w] : [],
          );
    const statements = [...new Set(passage.said)].flatMap((attribution) => {
      if (attribution < 0) return [];
      const { source, cue, content } = attributions[attribution];
      const at = wordsIn(cue).find((w) => words[w].token.pos === 'VERB');
      const doers = wordsIn(source);
      return at === undefined || doers.length === 0
        ? []
        : [{ at, doers: plain(doers), others: plain(content.flatMap(wordsIn)) }];
    });
    found = [
      ...passage.predicates.map(({ at, subjects, objects, others }) => ({
        at,
        doers: side(subjects),
        others: side([...objects, ...others]),
      })),
      ...statements,
    ];
    frames.set(passage, found);
  }
  return found;
}

/** How well the headline's words `from` are met on one side of a predicate, 0–1. */
function meets(
  { headline, alignment, index }: FaultContext,
  from: ReadonlySet<number>,
  passage: number,
  side: Side,
): number {
  let sum = 0;
  let all = 0;
  for (const word of from) {
    const { content, weight, form } = headline.words[word];
    if (!content) continue;
    all += weight;
    const { at, score, kind } = alignment.matches[word][passage];
    if (side.words.has(at)) sum += weight * score;
    else if (side.forms.has(form)) sum += weight;
    else if (kind === 'name' || kind === 'same')
      // "Holt … She sued": the name stands elsewhere in the sentence, a pronoun for it here.
      for (const entity of side.entities)
        if (index.entityKeys[entity].includes(form)) {
          sum += weight * ENTITY;
          break;
        }
  }
  return all > 0 ? sum / all : 0;
}

const ENTITY = 0.9;
const VERB_FROM = 0.6;
/** A pair of arguments below this has too little in common with the headline's. */
const LEAST = 0.4;
const ARGUMENT_FROM = 0.7;
/** Whatever the verb, two arguments met this well stand in one statement. */
const PAIR_FROM = 0.45;

/** How well the arguments of one predicate are met in the text, 0–1 each. */
export interface Roles {
  /** As the headline has them, with a verb like its own; and the other way round. */
  readonly straight: number;
  readonly crossed: number;
  /** The same under any verb. */
  readonly pairStraight: number;
  readonly pairCrossed: number;
  /** Who acts, with a verb like the headline's; and what is acted on. */
  readonly doer: number;
  readonly other: number;
  /** The passage where they are crossed; -1 when none is. */
  readonly passage: number;
}

const NONE: Roles = {
  straight: 0,
  crossed: 0,
  pairStraight: 0,
  pairCrossed: 0,
  doer: 0,
  other: 0,
  passage: -1,
};
const known = new WeakMap<FaultContext, Map<number, Roles>>();

/** Who does what to whom in the headline's `predicate`, against every statement of the text. */
export function findRoles(context: FaultContext, predicate: Predicate): Roles {
  let mine = known.get(context);
  if (!mine) known.set(context, (mine = new Map()));
  let roles = mine.get(predicate.at);
  if (!roles) mine.set(predicate.at, (roles = measure(context, predicate)));
  return roles;
}

function measure(context: FaultContext, predicate: Predicate): Roles {
  const { headline, index, alignment } = context;
  const doers = argumentWords(headline, predicate.subjects);
  const others = argumentWords(headline, [...predicate.objects, ...predicate.others]);
  if (doers.size === 0 && others.size === 0) return NONE;
  let { straight, crossed, pairStraight, pairCrossed, doer, other, passage: at } = NONE;
  for (const passage of index.passages) {
    const verb = alignment.matches[predicate.at][passage.number];
    for (const frame of framesOf(passage, index)) {
      const like = frame.at === verb.at ? verb.score : 0;
      const doerHere = meets(context, doers, passage.number, frame.doers);
      const otherHere = meets(context, others, passage.number, frame.others);
      if (like >= VERB_FROM) {
        doer = Math.max(doer, like * doerHere);
        other = Math.max(other, like * otherHere);
      }
      if (doers.size === 0 || others.size === 0) continue;
      const doerThere = meets(context, doers, passage.number, frame.others);
      const otherThere = meets(context, others, passage.number, frame.doers);
      if (Math.min(doerHere, otherHere) >= PAIR_FROM)
        pairStraight = Math.max(pairStraight, (doerHere + otherHere) / 2);
      if (Math.min(doerThere, otherThere) >= PAIR_FROM)
        pairCrossed = Math.max(pairCrossed, (doerThere + otherThere) / 2);
      if (like < VERB_FROM) continue;
      straight = Math.max(straight, (doerHere + otherHere) / 2);
      const score = like * Math.min(doerThere, otherThere);
      if (Math.max(doerThere, otherThere) >= ARGUMENT_FROM && score > Math.max(crossed, LEAST))
        [crossed, at] = [score, passage.number];
    }
  }
  return { straight, crossed, pairStraight, pairCrossed, doer, other, passage: at };
}
