import { onceEach } from '../../once';
import type { FaultContext } from '../fault-context';
import { listNames, type Measure } from './measure';
import { sidesOf } from './argument-words';
import { isBy, utterancesOf } from './utterances';

const names = listNames(
  'mouthDoer mouthOther mouthGap mouthCross mouthBest speakerOwn speakerGap speakerBest',
);
const NOTHING: readonly number[] = names.map(() => 0);
interface Mouth {
  readonly own: number;
  readonly other: number;
  readonly best: number;
}
const SILENT: Mouth = { own: 0, other: 0, best: 0 };

/** Who in the text says what the words `said` of the headline say: `own`, `other`, or anybody at all. */
function hear(
  context: FaultContext,
  said: readonly number[],
  own: readonly number[],
  other: readonly number[],
): Mouth {
  const { words } = context.headline;
  const all = said.reduce((sum, w) => sum + words[w].weight, 0);
  if (all === 0) return SILENT;
  const found = { own: 0, other: 0, best: 0 };
  for (const utterance of utterancesOf(context)) {
    const fit = said.reduce((sum, w) => sum + words[w].weight * utterance.scores[w], 0) / all;
    if (fit < 0.25) continue;
    found.best = Math.max(found.best, fit);
    if (fit > found.own) found.own = Math.max(found.own, fit * isBy(context, own, utterance));
    if (other.length > 0 && fit > found.other)
      found.other = Math.max(found.other, fit * isBy(context, other, utterance));
  }
  return found;
}

const SPEAKER = -1;

/** What `listen` hears, once for each predicate (by its word) and for the speaker. */
const hearOnce = onceEach(
  ([key]) => key,
  (_: FaultContext, _key: number, listen: () => Mouth): Mouth => listen(),
);

/** In whose mouth the text puts what the headline says of somebody: the one who acts there, the one acted upon, or another. */
export const mouth: Measure = {
  names,
  of: ({ context, predicate, phrase: { start, end } }) => {
    const { headline, speaker, index } = context;
    if (index.attributions.length === 0) return NOTHING;
    const content = headline.words.flatMap((word, w) => (word.content ? [w] : []));
    const acting = predicate
      ? hearOnce(context, predicate.at, () => {
          const doers = sidesOf(predicate, headline).doers;
          const own = [...doers].filter((w) => headline.words[w].content);
          if (own.length === 0) return SILENT;
          const names = headline.names.find((name) =>
            [...predicate.objects, ...predicate.others].some((w) => name.start <= w && w < name.end),
          );
          const top = predicate.objects[0];
          const other = names
            ? content.filter((w) => names.start <= w && w < names.end)
            : top !== undefined && !doers.has(top) && headline.words[top].content
              ? [top]
              : [];
          return hear(
            context,
            content.filter((w) => w !== predicate.at && !doers.has(w) && !other.includes(w)),
            own,
            other,
          );
        })
      : SILENT;
    const speaks =
      speaker !== null &&
      speaker.end > speaker.start &&
      start < Math.max(speaker.end, speaker.cue + 1) &&
      speaker.start < end;
    const speaking = speaks
      ? hearOnce(context, SPEAKER, () => {
          const isSource = (w: number) => speaker.start <= w && w < speaker.end;
          return hear(
            context,
            content.filter((w) => !isSource(w) && w !== speaker.cue),
            content.filter(isSource),
            [],
          );
        })
      : SILENT;
    return [
      acting.own,
      acting.other,
      acting.best - acting.own,
      acting.other - acting.own,
      acting.best,
      speaking.own,
      speaking.best - speaking.own,
      speaking.best,
    ];
  },
};
