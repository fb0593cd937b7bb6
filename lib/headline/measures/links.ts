import { once } from '../../once';
import type { FaultContext } from '../fault-context';
import type { Reading } from '../reading';
import { listNames, type Measure } from './measure';
import { nearness, treeCost } from './tree-cost';

/** One link of the headline's parse, from a content word to the content word above it, and how far the text bears it out. */
export interface Arc {
  /** Lower and upper word. */
  readonly word: number;
  readonly head: number;
  /** How well the two words are met and linked in any one sentence, 0–1. */
  readonly support: number;
  /** The same where the text links them in the opposite role: who acts in the headline is acted upon there. */
  readonly crossed: number;
  /** The same for the two words in one sentence, linked or not. */
  readonly together: number;
}

/** What stands on a predicate: who acts (1), what is acted upon (2), anything else (0). */
function roleOf({ words }: Pick<Reading, 'words'>, word: number): 0 | 1 | 2 {
  const { relation, head } = words[word].token;
  if (head < 0 || words[head].token.pos !== 'VERB') return 0;
  if (relation === 'nsubj' || relation === 'obl:agent') return 1;
  return /^(?:obj|nsubj:pass)$/.test(relation) ? 2 : 0;
}

const NEXT = 0.1;

/** The content word that `word` hangs on, over auxiliaries and the like; -1 for none. */
function contentHead({ words }: Reading, word: number): number {
  let at = words[word].token.head;
  for (let step = 0; at >= 0 && !words[at].content && step < 5; step++) at = words[at].token.head;
  return at;
}

/**
 * Every link between two content words of the headline against the text (dependency arc entailment, Goyal and Durrett 2020, by
 * alignment instead of a network).
 */
export const measureArcs = once(({ headline, index, alignment }: FaultContext): readonly Arc[] =>
  headline.words.flatMap(({ content }, word): Arc[] => {
    const head = content ? contentHead(headline, word) : -1;
    if (head < 0) return [];
    const role = headline.words[word].token.head === head ? roleOf(headline, word) : 0;
    let support = 0;
    let crossed = 0;
    let together = 0;
    for (const passage of index.passages) {
      const p = passage.number;
      const a = alignment.matches[word][p];
      const b = alignment.matches[head][p];
      const met = Math.min(a.score, b.score);
      const beside = Math.max(
        Math.min(a.score, alignment.matches[head][p + 1]?.score ?? 0),
        Math.min(alignment.matches[word][p + 1]?.score ?? 0, b.score),
      );
      if (beside * NEXT > support) support = beside * NEXT;
      if (met <= 0.2 || a.at < 0 || b.at < 0) continue;
      together = Math.max(together, met);
      if (a.at === b.at) {
        support = Math.max(support, met);
        continue;
      }
      const cost = treeCost(passage, a.at, b.at);
      const there = passage.words[a.at].token.head === b.at ? roleOf(passage, a.at) : 0;
      const reverse = role > 0 && there > 0 && there !== role;
      const value = met * nearness(cost);
      if (reverse) crossed = Math.max(crossed, value);
      else support = Math.max(support, value);
    }
    return [{ word, head, support, crossed, together }];
  }),
);

/** How the text bears out the links that join a phrase to the rest of the headline, and those inside it. */
export const links: Measure = {
  names: listNames('linkLeast linkMean linkInside linkGap linkCrossed linkTogether linkVerb'),
  of: ({ context, phrase: { start, end }, predicate }) => {
    const isIn = (word: number) => start <= word && word < end;
    let [least, inside, together, verb] = [1.1, 1.1, 1.1, 1.1];
    let [gap, crossed, sum, all] = [0, 0, 0, 0];
    for (const arc of measureArcs(context)) {
      if (predicate && (arc.head === predicate.at || arc.word === predicate.at))
        verb = Math.min(verb, arc.support);
      if (isIn(arc.word) && isIn(arc.head)) inside = Math.min(inside, arc.support);
      else if (isIn(arc.word) || isIn(arc.head)) {
        least = Math.min(least, arc.support);
        together = Math.min(together, arc.together);
        gap = Math.max(gap, arc.together - arc.support);
        crossed = Math.max(crossed, arc.crossed - arc.support);
        sum += arc.support;
        all++;
      }
    }
    return [least, all > 0 ? sum / all : 1.1, inside, gap, crossed, together, verb];
  },
};
