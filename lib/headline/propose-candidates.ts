import type { Candidate, FaultContext } from './fault-context';
import { phraseOf, range } from './fault-context';
import { argumentWords } from './measure-roles';
import type { Predicate } from './reading';

/** Where one part of a headline ends and another begins. */
const JOINT =
  /^(?:as|after|amid|with|by|for|in|on|at|over|from|to|before|while|despite|against|following|citing|noting|alongside|among|during|under|because|until|since|if|than|,|;|—|–|and|but)$/;
const LONGEST_PART = 8;

/** A verb with what makes it up ("will not grow") and the head of its object: what an editor would underline. */
function verbPhrase({ headline }: FaultContext, { at, objects }: Predicate): readonly [number, number] {
  const { words, children } = headline;
  let start = at;
  while (
    start > 0 &&
    at - start < 2 &&
    children[at].includes(start - 1) &&
    /^(?:aux|advmod|cop|mark|neg)/.test(words[start - 1].token.relation)
  )
    start--;
  const object = objects.find((word) => word > at && word - at <= 2);
  return [start, object !== undefined && at - start < 2 ? object + 1 : at + 1];
}

/** Predicates: each may be too strong, or the reverse of what the text says, or have its arguments exchanged. */
function proposePredicates(context: FaultContext): readonly Candidate[] {
  const { headline, speaker } = context;
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const { at } = predicate;
    if (at === speaker?.cue && predicate.objects.length === 0) return [];
    const [start, end] = verbPhrase(context, predicate);
    const written = phraseOf(context, start, end);
    const made: Candidate[] = [
      {
        fault: 'predicate-strengthened',
        start,
        end,
        confidence: 0,
        evidence: [],
        message: `The text does not go as far as “${written}”.`,
        instead: null,
      },
      {
        fault: 'contradicted',
        start,
        end,
        confidence: 0,
        evidence: [],
        message: `The text says otherwise: nothing there is “${written}”.`,
        instead: null,
      },
    ];
    const doers = argumentWords(headline, predicate.subjects);
    const others = argumentWords(headline, [...predicate.objects, ...predicate.others]);
    if (doers.size > 0 && others.size > 0) {
      const first = Math.min(...doers, at);
      const last = Math.max(...[...others].filter((word) => word <= at + 5), at);
      made.push({
        fault: 'roles-swapped',
        start: first,
        end: last + 1,
        confidence: 0,
        evidence: [],
        message: 'In the text others act, and others are acted upon, than in the headline.',
        instead: null,
      });
    }
    return made;
  });
}

/** Names of people and bodies: each may stand where another belongs. */
function proposeNames(context: FaultContext): readonly Candidate[] {
  return context.headline.names.map(({ start, end, place }): Candidate => ({
    fault: place ? 'place-or-nationality-shifted' : 'entity-swapped',
    start,
    end,
    confidence: 0,
    evidence: [],
    message: `The text does not say this of ${phraseOf(context, start, end)}.`,
    instead: null,
  }));
}

/** Parts of the headline, and things that its verbs act on: each may be nowhere in the text. */
function proposeParts(context: FaultContext): readonly Candidate[] {
  const { headline, speaker } = context;
  const { words } = headline;
  const bounds = [...range(1, words.length).filter((w) => JOINT.test(words[w].form)), words.length];
  const made: Candidate[] = [];
  const put = (from: number, end: number) => {
    const start = words[from].token.pos === 'PUNCT' ? from + 1 : from;
    const inside = range(start, end).filter((w) => words[w].content);
    if (inside.length === 0 || end - start > LONGEST_PART) return;
    if (speaker && start < speaker.end && speaker.start < end) return;
    if (made.some((other) => other.start === start && other.end === end)) return;
    made.push({
      fault: 'detail-absent',
      start,
      end,
      confidence: 0,
      evidence: [],
      message: `Nothing in the text says “${phraseOf(context, start, end)}” of this.`,
      instead: null,
    });
  };
  bounds.forEach((bound, b) => {
    if (bound >= words.length) return;
    put(bound, bounds[b + 1]);
    // "as Republicans vow to sue": the part may run over one joint more.
    if (b + 2 < bounds.length) put(bound, bounds[b + 2]);
  });
  for (const { objects } of headline.predicates)
    for (const object of objects) {
      const inside = [...argumentWords(headline, [object])].sort((a, b) => a - b);
      put(inside[0], object + 1);
    }
  return made;
}

/**
 * Every phrase that could be at fault, at confidence 0 and without evidence: the model that weighs candidates finds those
 * that no rule saw, and what is told gets the nearest passage.
 */
export const proposeCandidates = (context: FaultContext): readonly Candidate[] => [
  ...proposeNames(context),
  ...proposePredicates(context),
  ...proposeParts(context),
];
