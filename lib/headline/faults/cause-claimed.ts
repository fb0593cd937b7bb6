import { phraseOf, type Candidate, type FaultContext } from '../fault-context';
import { findCauses, type CueKind } from '../find-cause';
import { onlyLinked } from './cause/only-linked';
import { weighCause } from '../weigh-cause';

const SURE: Partial<Record<CueKind, number>> = { because: 0.62, causing: 0.62, effecting: 0.12 };
/** The text has the cue itself, or one that says the same, where it has both sides. */
const SAID = 0.6;
const APART = 0.15;
const TIED = 0.3;
/** A tie counts where the sides are met nearly as well as anywhere. */
const AS_WELL = 0.8;
const FIT_FROM = 0.15;

/** "Due to", "because of", "led to": a cue is quoted with the preposition that makes it one. */
function cueWords(context: FaultContext, at: number): string {
  const next = context.headline.words[at + 1]?.form ?? '';
  return phraseOf(context, at, /^(?:to|of)$/.test(next) ? at + 2 : at + 1);
}

/** A cause that the text does not give: "Outcry forces shop to close" of a shop that closed. */
export const causeClaimed = (context: FaultContext): readonly Candidate[] => [
  ...onlyLinked(context),
  ...untold(context),
];

function untold(context: FaultContext): readonly Candidate[] {
  return findCauses(context).flatMap((cue): Candidate[] => {
    const sure = SURE[cue.kind];
    // "Too soon to say if long hours led to crash" claims no cause.
    const isAsked = context.headline.words.slice(0, cue.at).some(({ form }) => /^(?:if|whether)$/.test(form));
    if (sure === undefined || isAsked) return [];
    const { together, beside, tied, cue: said, causeAt, effectAt } = weighCause(cue, context);
    if (beside < FIT_FROM || (cue.kind !== 'because' && said >= SAID)) return [];
    const apart = Math.abs(causeAt - effectAt) > 1;
    const confidence = sure + (apart ? APART : 0) - (tied > 0 && tied >= AS_WELL * together ? TIED : 0);
    if (confidence < 0.1) return [];
    return [
      {
        fault: 'cause-claimed',
        start: cue.start,
        end: cue.end,
        confidence,
        evidence: [effectAt, causeAt].filter((passage, i, all) => passage >= 0 && all.indexOf(passage) === i),
        message: `The text does not say that one led to the other: nothing there says “${cueWords(context, cue.at)}”.`,
        instead: null,
      },
    ];
  });
}
