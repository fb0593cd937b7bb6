import type { FaultContext } from '../fault-context';
import { cueKinds, findCauses, type Cue } from '../find-cause';
import { namesPeople } from '../names-people';
import { weighCause } from '../weigh-cause';
import { listNames, type Measure } from './measure';

const FARTHEST = 6;
const names = listNames(
  `${cueKinds.map((kind) => `cue-${kind}`).join(' ')} cueAnywhere causeTogether causeBeside causeTied causeOrdered causeMet effectMet cueMet sidesApart beforeCue afterCue cueWhole causeThing`,
);

const rank = ({ kind }: Cue): number => cueKinds.indexOf(kind);
const surest = (list: readonly Cue[]): Cue | undefined =>
  list.reduce<Cue | undefined>((best, cue) => (best && rank(best) <= rank(cue) ? best : cue), undefined);

/** "Pressure forces", not "senator forces": nobody, but something that happened or is, stands as the cause. */
function isThing({ headline }: FaultContext, { at, kind }: Cue): boolean {
  const [subject] = headline.predicates.find((predicate) => predicate.at === at)?.subjects ?? [];
  if (subject === undefined || !/^(?:causing|effecting)$/.test(kind)) return false;
  const named = headline.names.some(({ start, end }) => start <= subject && subject < end);
  return headline.words[subject].token.pos === 'NOUN' && !named && !namesPeople(headline.words[subject].key);
}

/** Whether the phrase says that one thing led to another, and whether the text ties the two. */
export const causeMeasure: Measure = {
  names,
  of: ({ context, phrase: { start, end } }) => {
    const cues = findCauses(context);
    const any = surest(cues);
    const anywhere = any ? cueKinds.length - rank(any) : 0;
    const own = surest(cues.filter(({ at }) => start <= at && at < end));
    if (!own) return names.map((name) => (name === 'cueAnywhere' ? anywhere : 0));
    const { together, beside, tied, ordered, cause, effect, cue, causeAt, effectAt } = weighCause(
      own,
      context,
    );
    return [
      ...cueKinds.map((kind) => (own.kind === kind ? 1 : 0)),
      anywhere,
      together,
      beside,
      tied,
      ordered,
      cause,
      effect,
      cue,
      Math.min(FARTHEST, Math.abs(causeAt - effectAt)),
      own.at - start,
      end - own.at - 1,
      start === own.start && end === own.end ? 1 : 0,
      isThing(context, own) ? 1 : 0,
    ];
  },
};
