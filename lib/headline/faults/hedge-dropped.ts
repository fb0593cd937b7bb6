import type { Fault } from '../../types';
import { claimedStage } from '../claimed-stage';
import { certaintyOf } from '../data/stage-words';
import { LIGHT } from '../data/light-verbs';
import { excerpt, type Candidate, type FaultContext } from '../fault-context';
import { isQuoted } from '../find-quoted';
import { hedgedElsewhere } from './hedge/hedged-elsewhere';
import { onlyOpen } from './hedge/only-open';
import { isSameObject } from './hedge/is-same-object';
import { isLeftOpen } from './hedge/is-left-open';
import { findCounterparts, isTold, type Counterpart } from '../find-counterparts';
import type { Predicate, Stage } from '../reading';

/** The clause of the text must be met this well before its hedge is missed in the headline. */
const SCORE_FROM = 0.55;
/** Other clauses nearly as near as the best are heard too: one that is certain settles it. */
const NEARLY = 0.72;
/** The headline must be this much surer than the text. */
const STEP = 0.14;
/** "Video shows", "study finds": these say that it is so, and keep no doubt. */
const VOUCHING = /^(?:show|find|reveal|confirm|prove|establish|see)$/;
/** A clause with another verb is believed only when the same object stands in it and this much of the rest. */
const COMPANY_FROM = 0.72;
const SAME_WORD = 0.65;
/** A clause settles a doubt only if its verb is about as near to the headline's as the doubtful one. */
const SURELY = 0.1;
/** A noun or adjective is a predicate of both only if it is the same word. */
const SAME_NOUN = 0.9;
/** The very verb of most of the same company may not be overruled. */
const PLAIN = 0.72;
const PLAIN_MET = 0.5;
/** "Reportedly" is often custom; an accusation never is. */
const ACCUSED = /^(?:accuse|charge|suspect|allege|allegation|alleged|allegedly)$/;
/** Doubts that go with a speaker: "Insiders: Holt will win" of insiders who think that she is likely to. */
const SPOKEN = new Set<Stage>(['seeming', 'likely']);
/** What has only been considered or asked for is not done: that is a stronger verb, not a dropped "may". */
const UNDONE = new Set<Stage>(['considered', 'sought']);
/**
 * "Reportedly making arrangements", "asked the diplomats to": in other words than the headline's such a doubt is custom as often as not. Of the
 * training headlines that were flagged for one two were right, and five were faithful or an editor's own.
 */
const UNSURE = new Set<Stage>(['seeming', 'sought']);
const UNSURE_MOST = 0.69;
/**
 * "Halts convoys" of a body that "may have to stop" them: of the training headlines with so near a clause that only may be, eleven are faulty,
 * none is faithful, one an editor's own.
 */
const MAYBE_FROM = 0.6;
const MAYBE = 0.7;
/** How sure the nearest clause makes the rule by itself. */
const unsettled = ({ verb, score, met }: Counterpart): number =>
  verb >= SAME_WORD ? 0.2 + score * 0.65 : 0.1 + met * 0.6;
/** Announced, not done: the rule for time tells of these. */
const AHEAD = new Set<Stage>(['future', 'planned']);

const WORDS: Readonly<Record<Stage, string>> = {
  considered: 'is only being considered',
  conditional: 'hangs on a condition',
  possible: 'is only a possibility',
  sought: 'is only being asked for',
  planned: 'is only planned',
  seeming: 'only seems so, or is only alleged',
  likely: 'is only likely',
  future: 'is still to come',
  fact: 'is a fact',
};

function faultOf(given: Stage, claimed: Stage): Fault {
  return UNDONE.has(given) && claimed === 'fact' ? 'predicate-strengthened' : 'hedge-dropped';
}

/** True when a clause of the text is near enough to the headline's that its doubt is about the same thing. */
function sameMatter(
  { headline, alignment }: FaultContext,
  { at, objects }: Predicate,
  best: Counterpart,
): boolean {
  const word = headline.words[at];
  const finite = word.token.pos === 'VERB';
  if (best.verb >= (finite ? SAME_WORD : SAME_NOUN)) return best.score >= SCORE_FROM;
  const named = (w: number) => headline.names.some(({ start, end }) => start <= w && w < end);
  return (
    finite &&
    best.met >= COMPANY_FROM &&
    best.stage === 'possible' &&
    objects.some((object) => !named(object) && alignment.matches[object][best.passage].score >= SAME_NOUN)
  );
}

/** The text is less sure than the headline: "may", "is expected to", "if", "appeared to". */
export const hedgeDropped = (context: FaultContext): readonly Candidate[] => [
  ...hedgeMissing(context),
  ...onlyOpen(context),
];

function hedgeMissing(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment, speaker } = context;
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const word = headline.words[predicate.at];
    const claimed = claimedStage(context, predicate);
    if (claimed === null) return [];
    const near = findCounterparts(context, predicate).filter(({ negated }) => negated === predicate.negated);
    const [best] = near;
    if (!best || AHEAD.has(best.stage) || !sameMatter(context, predicate, best)) return [];
    const surer = ({ stage }: Counterpart) => certaintyOf[stage] > certaintyOf[claimed] - STEP;
    if (surer(best)) return [];
    const vouched = speaker !== null && speaker.cue >= 0 && VOUCHING.test(headline.words[speaker.cue].key);
    if (speaker && !vouched && SPOKEN.has(best.stage)) return [];
    // "Makers have reduced output" settles no doubt about what this one "may cut": the same must be cut there.
    const objectsMet = ({ passage }: Counterpart) =>
      predicate.objects.every(
        (w) => !headline.words[w].content || alignment.matches[w][passage].score >= SAME_WORD,
      );
    const settled = near.some(
      (other) =>
        other.passage !== best.passage &&
        other.score >= best.score * NEARLY &&
        other.verb >= Math.max(SAME_WORD, best.verb - SURELY) &&
        (objectsMet(other) || !objectsMet(best)) &&
        surer(other) &&
        isTold(index.passages[other.passage], other.at),
    );
    const hedged = hedgedElsewhere(context, predicate);
    const passage = index.passages[best.passage];
    const doubt = best.stageAt === null ? '' : passage.words[best.stageAt].key;
    // "Can" is ability as often as chance, a speaker's "would" is his "will", "a bill that would" is what it says,
    // and "five races to watch" promises nothing.
    if (doubt === 'can' || (doubt === 'would' && (speaker || word.token.relation.startsWith('acl'))))
      return [];
    if (doubt === 'to' && best.stage === 'sought') return [];
    const leftOpen = doubt === 'whether' && isLeftOpen(passage, best.stageAt ?? 0);
    const quoted = isQuoted(headline, predicate.at);
    // The very verb, with nothing that settles or owns up to the doubt: "could begin next year" of "trial begins".
    const isPlain =
      !settled &&
      !hedged &&
      !quoted &&
      (leftOpen || !/^(?:if|whether)$/.test(doubt)) &&
      (best.stage !== 'seeming' || ACCUSED.test(doubt)) &&
      word.token.pos === 'VERB' &&
      !LIGHT.test(word.key) &&
      ((passage.words[best.at].key === word.key && passage.words[best.at].token.pos === 'VERB') ||
        // "Considering the closure of": the noun of the very verb.
        (best.stage === 'considered' && best.verb >= SAME_NOUN)) &&
      best.met >= PLAIN_MET;
    // The same thing is done in another word.
    const isMaybe =
      best.stage === 'possible' &&
      !(settled || hedged || quoted || LIGHT.test(word.key)) &&
      best.verb >= SAME_WORD &&
      isSameObject(context, predicate, best) &&
      unsettled(best) >= MAYBE_FROM;
    const first = Math.min(
      predicate.at,
      ...headline.children[predicate.at].filter((c) =>
        /^(?:aux|mark)/.test(headline.words[c].token.relation),
      ),
    );
    return [
      {
        fault: faultOf(best.stage, claimed),
        start: first,
        end: predicate.at + 1,
        confidence: Math.max(
          isPlain ? PLAIN : 0,
          isMaybe ? MAYBE : 0,
          Math.min(UNSURE.has(best.stage) ? UNSURE_MOST : 0.9, unsettled(best)) *
            (settled ? 0.5 : 1) *
            (hedged || quoted ? 0.5 : 1) *
            // "If he does not testify": what is said on a condition of its own is oftener known from elsewhere.
            (!leftOpen && (doubt === 'if' || doubt === 'whether') ? 0.6 : 1),
        ),
        evidence: [best.passage],
        message: `In the text this ${leftOpen ? 'is still open' : WORDS[best.stage]}: “${excerpt(passage, best.stageAt ?? best.at)}”.`,
        instead: best.stage === 'possible' ? 'may' : null,
      },
    ];
  });
}
