import { claimedStage } from '../../claimed-stage';
import { range, type Candidate, type FaultContext } from '../../fault-context';
import { findCounterparts, type Counterpart } from '../../find-counterparts';
import { findDenied } from '../../find-denied';
import { isQuoted } from '../../find-quoted';
import { isQuestion } from '../../is-question';
import type { ArticleIndex } from '../../index-article';
import { argumentWords } from '../../measures/argument-words';
import type { CueStrength } from '../../../types';
import { speakerOf } from './speaker-of';

/** The clause of the text must have the headline's verb, or one that says the same, and half of its company. */
const SAME_WORD = 0.69;
const SCORE_FROM = 0.5;
/** Another clause nearly as near that the text tells itself, or that somebody merely reports, settles it. */
const NEARLY = 0.72;
/** Its verb must be about as near to the headline's: "gave" settles nothing about who "paid". */
const SURELY = 0.1;
/** Cues by which the text itself holds a claim at arm's length. */
const CONTESTED: ReadonlySet<CueStrength> = new Set(['claim', 'allege', 'believe']);
/** What is ordered, asked for or promised is no claim that another could deny. */
const BIDS = /^(?:ask|promise|hope)$/;
/** What another says of a claim that he does not accept, there or in the next sentence. */
const DENIES = /^(?:deny|refute|false|untrue|baseless)$/;
/** "Rejected a plan" says nothing of a claim; "rejected this", "dismissed the report" do. */
const TURNS_AWAY = /^(?:dispute|reject|dismiss)$/;
const CLAIM =
  /^(?:this|it|that|claim|allegation|accusation|charge|report|suggestion|figure|account|version|assertion|idea|speculation)$/;
/** "It gave no evidence." */
const PROOF = /^(?:evidence|proof)$/;
const BEHIND = 1;
/** So many sentences of his own may stand before another's answer. */
const GOES_ON = 4;
/** What is expected or may be is another fault's matter. */
const TOLD = /^(?:fact|seeming)$/;
const NOMINAL = /^(?:NOUN|PROPN|ADJ|DET|NUM)$/;
/** Of the written headlines of training twelve are faulty where this rule speaks, and one is faithful; none of 666 editors' own. */
const SURE = 0.85;

/** Whether another denies it, there or right behind: "The council denied this." */
function isDenied({ passages, attributions }: ArticleIndex, number: number, statement: number): boolean {
  const { sourceId } = attributions[statement];
  // "She rejected a suggestion": of one's own words nobody makes a contested claim.
  const own = attributions.filter((other) => other.sourceId !== null && other.sourceId === sourceId);
  const isOwn = (said: number): boolean =>
    said === statement || (said >= 0 && sourceId !== null && attributions[said].sourceId === sourceId);
  // What he goes on to say stands between: "The consultation was a sham. … “This is theatre.” … Mr Firth denied that."
  const behind = passages.slice(number + 1, number + 1 + GOES_ON);
  const next = behind.findIndex(({ said }) => !said.some(isOwn));
  return [passages[number], ...behind.slice(0, next < 0 ? BEHIND : next + BEHIND)].some((passage) => {
    const { words, children, said } = passage;
    const denied = findDenied(passage);
    return words.some(
      ({ key, token: { pos, span } }, w) =>
        (DENIES.test(key) ||
          (TURNS_AWAY.test(key) && children[w].some((child) => CLAIM.test(words[child].key))) ||
          (PROOF.test(key) && denied[w])) &&
        (pos === 'VERB' || pos === 'ADJ' || PROOF.test(key)) &&
        said[w] !== statement &&
        !own.some(({ cue }) => cue !== null && cue.start <= span.start && span.end <= cue.end),
    );
  });
}

/** "China steals American jobs" of a text in which Trump accuses it of stealing them: only one who claims it, or whom another contradicts, says so there. */
export function claimAsFact(context: FaultContext): readonly Candidate[] {
  const { headline, index, speaker } = context;
  if (speaker || isQuestion(headline)) return [];
  const statementOf = ({ passage, at }: Counterpart) => index.passages[passage].said[at];
  const isContested = (one: Counterpart): boolean => {
    const statement = statementOf(one);
    return (
      statement >= 0 &&
      TOLD.test(one.stage) &&
      !BIDS.test(index.attributions[statement].strength) &&
      (CONTESTED.has(index.attributions[statement].strength) || isDenied(index, one.passage, statement))
    );
  };
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const { pos } = headline.words[predicate.at].token;
    if (!/^(?:VERB|NOUN|ADJ)$/.test(pos) || isQuoted(headline, predicate.at)) return [];
    if (claimedStage(context, predicate) !== 'fact') return [];
    const near = findCounterparts(context, predicate).filter(({ negated }) => negated === predicate.negated);
    const [best] = near;
    if (!best || best.score < SCORE_FROM || best.verb < SAME_WORD || !isContested(best)) return [];
    const settled = near.some(
      (other) =>
        other.score >= best.score * NEARLY &&
        other.verb >= Math.max(SAME_WORD, best.verb - SURELY) &&
        !isContested(other),
    );
    if (settled) return [];
    // "Is thought to be", "is accused of": nobody's claim, but a doubt.
    const who = speakerOf(index.attributions[statementOf(best)], index);
    if (who === null) return [];
    const doers = [...argumentWords(headline, predicate.subjects)].filter((w) => w < predicate.at);
    // "Council hid report": where the parse has found no subject, what stands before the verb is one.
    const opening = range(0, predicate.at);
    if (doers.length === 0 && opening.every((w) => NOMINAL.test(headline.words[w].token.pos)))
      doers.push(...opening);
    return [
      {
        fault: 'attribution-dropped',
        start: Math.min(predicate.at, ...doers),
        end: predicate.at + 1,
        confidence: SURE,
        evidence: [best.passage],
        message: `The text does not say so itself; it has this from ${who}.`,
        instead: null,
      },
    ];
  });
}
