import { doubtOf } from '../data/cue-doubt';
import { rankPassages, type Candidate, type FaultContext } from '../fault-context';
import { claimAsFact } from './attribution/claim-as-fact';
import { speakerOf } from './attribution/speaker-of';

const FIT_FROM = 0.45;

/** What the sentences nearest to the headline have only in somebody's mouth. */
function onlySaid(context: FaultContext): readonly Candidate[] {
  const { headline, index, speaker, alignment } = context;
  if (speaker) return [];
  const ranked = rankPassages(context);
  const [best] = ranked;
  if (!best || best.fit < FIT_FROM) return [];
  const passage = index.passages[best.passage];
  const votes = new Map<number, number>();
  let all = 0;
  headline.words.forEach(({ content, weight }, w) => {
    if (!content) return;
    const { at, score } = alignment.matches[w][best.passage];
    if (at < 0) return;
    all += weight * score;
    votes.set(passage.said[at], (votes.get(passage.said[at]) ?? 0) + weight * score);
  });
  const inside = [...votes].filter(([attribution]) => attribution >= 0).sort((a, b) => b[1] - a[1])[0];
  if (!inside || inside[1] < all * 0.6) return [];
  const unsaid = ranked
    .slice(1)
    .some(
      ({ passage: other, fit }) =>
        fit >= best.fit * 0.8 && index.passages[other].said.every((said) => said < 0),
    );
  const attribution = index.attributions[inside[0]];
  const who = speakerOf(attribution, index);
  const predicate = headline.predicates[0];
  const last = headline.words.length;
  return [
    {
      fault: 'attribution-dropped',
      start: 0,
      end: predicate ? Math.min(last, predicate.at + 4) : last,
      confidence: Math.min(0.8, (unsaid ? 0.4 : 1) * (doubtOf[attribution.strength] * 0.5 + best.fit * 0.4)),
      evidence: [best.passage],
      message:
        who === null
          ? 'The text does not say so itself; it only reports that it is said.'
          : `The text does not say so itself; it has this from ${who}.`,
      instead: null,
    },
  ];
}

/** Somebody's claim told as a fact: the text puts it in another's mouth, the headline in its own. */
export const attributionDropped = (context: FaultContext): readonly Candidate[] => [
  ...claimAsFact(context),
  ...onlySaid(context),
];
