import {
  anchoring,
  excerpt,
  rankPassages,
  supportNear,
  type Candidate,
  type FaultContext,
} from '../fault-context';
import { leftUnsettled } from './reverse/left-unsettled';
import { otherWay } from './reverse/other-way';
import { opposedMovement } from './reverse/opposed-movement';
import { opposedVerb } from './reverse/opposed-verb';

const FIT_FROM = 0.3;
const ANCHORED_FROM = 0.62;

/** Words that may be each other's opposite, in sentences that say much the same. */
function opposedWords(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.words.flatMap((word, w): Candidate[] => {
    const pairs = alignment.opposites[w];
    const inName = headline.names.some(({ start, end }) => start <= w && w < end);
    if (!word.content || inName || pairs.length === 0) return [];
    const ranked = rankPassages(context, new Set([w])).slice(0, 3);
    for (const { passage: number, fit } of ranked) {
      if (fit < FIT_FROM) continue;
      // The headline's own word in the same place says that both are spoken of.
      if (supportNear(context, w, number) >= 0.7) continue;
      for (let i = 0; i < pairs.length; i += 2) {
        if (pairs[i] !== number) continue;
        const passage = index.passages[number];
        const there = passage.predicates.find(({ at }) => at === pairs[i + 1]);
        const here = headline.predicates.find(({ at }) => at === w);
        if (there && here && there.negated !== here.negated) continue;
        if (passage.words[pairs[i + 1]].wordClass !== word.wordClass && there === undefined) continue;
        const anchored = anchoring(context, w, number, pairs[i + 1]);
        if (anchored < ANCHORED_FROM) continue;
        return [
          {
            fault: 'contradicted',
            start: w,
            end: w + 1,
            confidence: Math.min(0.85, 0.15 + anchored * 0.4 + fit * 0.3),
            evidence: [number],
            message: `The text says the reverse: “${excerpt(passage, pairs[i + 1])}”.`,
            instead: null,
          },
        ];
      }
    }
    return [];
  });
}

/** The headline's word and the text's say the reverse of each other: "rises" against "fell". */
export const contradicted = (context: FaultContext): readonly Candidate[] => [
  ...opposedMovement(context),
  ...opposedVerb(context),
  ...leftUnsettled(context),
  ...otherWay(context),
  ...opposedWords(context),
];
