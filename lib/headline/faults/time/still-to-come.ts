import { LIGHT } from '../../data/light-verbs';
import { claimedStage } from '../../claimed-stage';
import { excerpt, type Candidate, type FaultContext } from '../../fault-context';
import { findCounterparts, type Counterpart } from '../../find-counterparts';

const SAME_WORD = 0.75;
const SCORE_FROM = 0.5;
/** Clauses nearly as near as the best are heard too: one that has it still to come settles it. */
const NEARLY = 0.7;
const AHEAD = /^(?:future|planned)$/;
const HAD = /^(?:has|have|had|was|were|'ve|'d|having|been)$/;

/** "Joined", "has joined", "was joined". */
function isPast({ index }: FaultContext, { passage, at }: Counterpart): boolean {
  const { words, children } = index.passages[passage];
  const { tag } = words[at].token;
  if (tag === 'VBD') return true;
  return tag === 'VBN' && children[at].some((child) => HAD.test(words[child].form));
}

/** A verb of the text that leaves it open: "will join", "joining", "to join". */
function isOpen(context: FaultContext, counterpart: Counterpart): boolean {
  const { tag, pos } = context.index.passages[counterpart.passage].words[counterpart.at].token;
  return counterpart.stage !== 'fact' || (pos === 'VERB' && /^VB[GPZ]?$/.test(tag));
}

/** A headline that has it still to come ("to join", "will join") of what the text says is done. */
export function stillToCome(context: FaultContext): readonly Candidate[] {
  const { headline, index } = context;
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const { at } = predicate;
    if (claimedStage(context, predicate) !== 'future') return [];
    const near = findCounterparts(context, predicate).filter(({ negated }) => negated === predicate.negated);
    // "35 still to be repaid": those who have been are others.
    if (headline.children[at].some((child) => headline.words[child].key === 'still')) return [];
    // "Had gone to sleep" is no "will leave".
    const isAlike = ({ passage, at: there }: Counterpart) => {
      const { key } = index.passages[passage].words[there];
      return key === headline.words[at].key || !LIGHT.test(key);
    };
    const best = near.find(
      (counterpart) => counterpart.verb >= SAME_WORD && isAlike(counterpart) && isPast(context, counterpart),
    );
    if (!best || best.stage !== 'fact' || best.score < SCORE_FROM) return [];
    const settled = near.some(
      (other) =>
        other.score >= best.score * NEARLY &&
        (other.verb >= SAME_WORD ? isOpen(context, other) : AHEAD.test(other.stage)),
    );
    const start = Math.min(
      at,
      ...headline.children[at].filter((child) => /^(?:aux|mark)/.test(headline.words[child].token.relation)),
    );
    return [
      {
        fault: 'time-shifted',
        start,
        end: at + 1,
        confidence: Math.min(0.9, 0.2 + best.score * 0.65) * (settled ? 0.4 : 1),
        evidence: [best.passage],
        message: `In the text this has happened already: “${excerpt(index.passages[best.passage], best.at)}”.`,
        instead: null,
      },
    ];
  });
}
