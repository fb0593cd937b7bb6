import type { Passage } from '../index-article';
import type { Predicate } from '../reading';
import { range, type Candidate, type FaultContext } from '../fault-context';

const VERB_FROM = 0.6;
const ARGUMENT_FROM = 0.7;

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

function argumentWords(
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

/** Who did it to whom is the other way round: "Dog bites man" of a man who bit a dog. */
export function rolesSwapped(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const doers = argumentWords(headline, predicate.subjects);
    const others = argumentWords(headline, [...predicate.objects, ...predicate.others]);
    if (doers.size === 0 || others.size === 0) return [];
    const named = (side: ReadonlySet<number>) =>
      headline.names.some(({ start, end }) => range(start, end).some((word) => side.has(word)));
    if (!named(doers) && !named(others)) return [];
    let swapped: { passage: number; score: number } | null = null;
    let straight = 0;
    for (const passage of index.passages) {
      const verb = alignment.matches[predicate.at][passage.number];
      if (verb.score < VERB_FROM) continue;
      const other = passage.predicates.find(({ at }: Predicate) => at === verb.at);
      if (!other) continue;
      const theirDoers = argumentWords(passage, other.subjects);
      const theirOthers = argumentWords(passage, [...other.objects, ...other.others]);
      straight = Math.max(
        straight,
        (meets(context, doers, passage.number, theirDoers) +
          meets(context, others, passage.number, theirOthers)) /
          2,
      );
      const first = meets(context, doers, passage.number, theirOthers);
      const second = meets(context, others, passage.number, theirDoers);
      const score = verb.score * Math.min(first, second);
      if (Math.max(first, second) >= ARGUMENT_FROM && score > (swapped?.score ?? 0.4))
        swapped = { passage: passage.number, score };
    }
    if (!swapped || straight > swapped.score) return [];
    const nearest = range(0, headline.words.length).filter(
      (w) => doers.has(w) || w === predicate.at || others.has(w),
    );
    const end = Math.min(Math.max(...nearest) + 1, headline.words.length);
    return [
      {
        fault: 'roles-swapped',
        start: Math.min(...nearest),
        end,
        confidence: Math.min(0.9, 0.35 + swapped.score * 0.6),
        evidence: [swapped.passage],
        message:
          'In the text it is the other way round: the one that acts in the headline is acted upon there.',
        instead: null,
      },
    ];
  });
}
