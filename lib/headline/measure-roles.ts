import type { FaultContext } from './fault-context';
import type { Passage } from './index-article';
import type { Predicate } from './reading';

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

/** How well the headline's words `from` are met inside `to` of the passage. */
function meets(
  { headline, alignment }: FaultContext,
  from: ReadonlySet<number>,
  passage: number,
  to: ReadonlySet<number>,
): number {
  let sum = 0;
  let all = 0;
  for (const word of from) {
    const { content, weight } = headline.words[word];
    if (!content) continue;
    all += weight;
    const { at, score } = alignment.matches[word][passage];
    if (to.has(at)) sum += weight * score;
  }
  return all > 0 ? sum / all : 0;
}


const VERB_FROM = 0.6;
/** A pair of arguments below this has too little in common with the headline's. */
const LEAST = 0.4;
const ARGUMENT_FROM = 0.7;

/** How well the arguments of one predicate are met in the text: as the headline has them, and the other way round, 0–1 each. */
export interface Roles {
  readonly straight: number;
  readonly crossed: number;
  /** The passage where they are crossed; -1 when none is. */
  readonly passage: number;
}

export function findRoles(context: FaultContext, predicate: Predicate): Roles {
  const { headline, index, alignment } = context;
  const doers = argumentWords(headline, predicate.subjects);
  const others = argumentWords(headline, [...predicate.objects, ...predicate.others]);
  let straight = 0;
  let crossed = 0;
  let at = -1;
  if (doers.size === 0 || others.size === 0) return { straight, crossed, passage: at };
  for (const passage of index.passages) {
    const verb = alignment.matches[predicate.at][passage.number];
    if (verb.score < VERB_FROM) continue;
    const other = passage.predicates.find((there) => there.at === verb.at);
    if (!other) continue;
    const theirDoers = argumentWords(passage, other.subjects);
    const theirOthers = argumentWords(passage, [...other.objects, ...other.others]);
    straight = Math.max(
      straight,
      (meets(context, doers, passage.number, theirDoers) + meets(context, others, passage.number, theirOthers)) / 2,
    );
    const first = meets(context, doers, passage.number, theirOthers);
    const second = meets(context, others, passage.number, theirDoers);
    const score = verb.score * Math.min(first, second);
    if (Math.max(first, second) >= ARGUMENT_FROM && score > Math.max(crossed, LEAST))
      [crossed, at] = [score, passage.number];
  }
  return { straight, crossed, passage: at };
}
