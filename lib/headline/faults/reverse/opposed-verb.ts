import { isMovement, opposedTo } from '../../data/opposed-verbs';
import { isAsCertain } from '../../data/stage-words';
import { anchoring, excerpt, range, type Candidate, type FaultContext } from '../../fault-context';
import { isPerson } from '../../find-actors';
import { isQuoted } from '../../find-quoted';
import { isQuestion } from '../../is-question';
import type { Passage } from '../../index-article';
import { sidesOf } from '../../measures/argument-words';
import { framesOf } from '../../measures/frames';
import { meets } from '../../measures/roles';
import type { Predicate, Reading } from '../../reading';

const SURE = 0.92;
/** The reverse must be said of nearly all that the headline's verb is said of. */
const ANCHORED_FROM = 0.6;
/** Without a subject on one of both sides the rest must agree the better. */
const WITHOUT_SUBJECT = 0.75;
/** Rises and falls are said of the same thing where nearly all the company is the same. */
const MOVEMENT_FROM = 0.7;
/** The one who does it must be the same: "Marl buys the mill from Dorn" and "Dorn sold Marl the mill" are one story. */
const SUBJECT_FROM = 0.55;
/** What the verb is said of besides. */
const OBJECT_FROM = 0.4;
/** The headline's own verb, said elsewhere of nearly the same, leaves it open. */
const NEARLY = 0.15;
const OWN_VERB = 0.7;

const SPOKESPERSON = /^spokes(?:man|woman|person)$/;

const NOBODY: ReadonlySet<number> = new Set();

/** "A spokesman confirmed" is the firm's word: the words of the headline for a body for which somebody speaks there; none otherwise. */
function spokenFor(
  { headline, index }: FaultContext,
  { subjects }: Pick<Predicate, 'subjects'>,
  passage: Passage,
  { at }: Pick<Predicate, 'at'>,
): ReadonlySet<number> {
  const there = passage.predicates.find((one) => one.at === at)?.subjects ?? [];
  const speaks = there.some((w) =>
    [w, ...passage.children[w]].some((word) => SPOKESPERSON.test(passage.words[word].key)),
  );
  const name = headline.names.find(({ start, end }) => subjects.some((w) => start <= w && w < end));
  return speaks && name && !isPerson(index, name) ? new Set(range(name.start, name.end)) : NOBODY;
}

/** The verb with its particle: "turn_down"; alone where it has none ("rise" of "rise to"). */
function verbAt({ words, children, expressions }: Reading, at: number): string {
  const particle = children[at].some((child) => words[child].token.relation.startsWith('compound:prt'));
  const whole = expressions.find((expression) => expression.at === at)?.key;
  return whole !== undefined && (particle || opposedTo(whole)) ? whole : words[at].key;
}

/** Whether the predicate of a passage at `at` has the headline's subject and object, as far as both have them. */
function isOfTheSame(
  context: FaultContext,
  predicate: Predicate,
  passage: Passage,
  at: number,
  anchored: number,
): boolean {
  const frame = framesOf(passage, context.index).find((one) => one.at === at);
  if (!frame) return false;
  const { doers, others } = sidesOf(predicate, context.headline);
  const hasObject = [...others].some((w) => context.headline.words[w].content);
  if (hasObject && meets(context, others, passage.number, frame.others) < OBJECT_FROM) return false;
  if (isMovement(context.headline.words[predicate.at].key) && anchored >= MOVEMENT_FROM) return true;
  if (spokenFor(context, predicate, passage, frame).size > 0) return true;
  return doers.size > 0 && frame.doers.words.size > 0
    ? meets(context, doers, passage.number, frame.doers) >= SUBJECT_FROM
    : anchored >= WITHOUT_SUBJECT;
}

/** "Profit falls to £186m" of a profit that rose to £186m: of the same, the text has the very opposite verb, and nowhere the headline's. */
export function opposedVerb(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const w = predicate.at;
    const { token } = headline.words[w];
    const opposed = opposedTo(verbAt(headline, w));
    if (
      !opposed ||
      isQuoted(headline, w) ||
      /^(?:amod|compound)/.test(token.relation) ||
      isQuestion(headline)
    )
      return [];
    let best: { passage: Passage; at: number; anchored: number } | null = null;
    for (const passage of index.passages)
      for (const there of passage.predicates) {
        if (!opposed.has(verbAt(passage, there.at)) || there.negated !== predicate.negated) continue;
        // "May reject" against "approves" is a dropped hedge, not the reverse.
        if (!isAsCertain(there.stage, predicate.stage)) continue;
        const anchored = anchoring(
          context,
          w,
          passage.number,
          there.at,
          spokenFor(context, predicate, passage, there),
        );
        if (anchored < ANCHORED_FROM || anchored <= (best?.anchored ?? 0)) continue;
        if (isOfTheSame(context, predicate, passage, there.at, anchored))
          best = { passage, at: there.at, anchored };
      }
    if (!best) return [];
    const { passage, at, anchored } = best;
    // "Dementia deaths increased, while deaths from heart disease fell": where both are told, the parse is no judge of which is meant.
    const saidToo = index.passages.some(({ number }) => {
      const match = alignment.matches[w][number];
      if (match.score < OWN_VERB || match.at < 0) return false;
      return number === passage.number || anchoring(context, w, number, match.at) > anchored - NEARLY;
    });
    if (saidToo) return [];
    return [
      {
        fault: 'contradicted',
        start: w,
        end: w + 1,
        confidence: SURE,
        evidence: [passage.number],
        message: `The text says the reverse: “${excerpt(passage, at)}”.`,
        instead: null,
      },
    ];
  });
}
