import { isJoint } from '../../data/joints';
import { phraseOf, range, rankPassages, type Candidate, type FaultContext } from '../../fault-context';

/** What opens a reason or an occasion. */
const OPENS = /^(?:after|over|amid|following)$/;
/** A word met less well than this stands nowhere in the text. */
const MET = 0.36;
/** "After meager tallies" may be free wording; where two things are named, neither is one that the text has in any words. */
const NOUNS = 2;
/** Seldom heard, for want of such headlines in training: one of them is faulty, none is faithful, none is one of 666 editors' own. */
const SURE = 0.92;

/** "Foremen leave tannery after quarrel with bishop" of a text that knows of no quarrel and no bishop: not a word of the whole part stands there. */
export function absentOccasion(context: FaultContext): readonly Candidate[] {
  const { headline, alignment } = context;
  const { words } = headline;
  return words.flatMap(({ form, token }, start): Candidate[] => {
    if (start === 0 || !OPENS.test(form) || token.pos === 'ADV') return [];
    const stop = range(start + 1, words.length).find(
      (w) => isJoint(words[w].form) && words[w].form !== 'with',
    );
    const end = stop ?? words.length;
    const inside = range(start + 1, end).filter((w) => words[w].content);
    const nouns = inside.filter((w) => words[w].wordClass === 'n');
    if (nouns.length < NOUNS || inside.some((w) => alignment.best[w] >= MET)) return [];
    const counted = headline.amounts.some((amount) => amount.start < end && amount.end > start);
    if (counted) return [];
    const [nearest] = rankPassages(context, new Set(inside));
    return [
      {
        fault: 'detail-absent',
        start,
        end,
        confidence: SURE,
        evidence: nearest ? [nearest.passage] : [],
        message: `Nothing in the text says “${phraseOf(context, start, end)}”.`,
        instead: null,
      },
    ];
  });
}
