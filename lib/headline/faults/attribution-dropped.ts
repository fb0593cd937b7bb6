import type { Attribution } from '../../types';
import type { ArticleIndex } from '../index-article';
import { doubtOf } from '../data/cue-doubt';
import { rankPassages, type Candidate, type FaultContext } from '../fault-context';

const FIT_FROM = 0.45;

const PRONOUN = /^(?:i|he|she|they|it|we|who|which|that|one|him|her|them)$/i;
const SMALL = /^(?:A|An|The|Some|Many|Several|Both|One|Two|His|Her|Their|Its)(?= )/;

/** Who says so, as it reads within a sentence: "a former manager", "resident Moira Hale", whoever is meant by "she"; null when nobody is named. */
function speakerOf({ source, sourceId }: Attribution, { sources, casing }: ArticleIndex): string | null {
  const known = sources.find(({ id }) => id === sourceId);
  const written = source?.exact.replace(/,.*$/su, '') ?? '';
  const name = written === '' || PRONOUN.test(written) ? (known?.name ?? '') : written;
  if (name === '' || PRONOUN.test(name)) return null;
  const [first] = name.split(' ');
  const isName = casing.isNamed(first) || (known?.kind !== 'anonymous' && known?.name.includes(first));
  return SMALL.test(name) || !isName ? name[0].toLowerCase() + name.slice(1) : name;
}

/** Somebody's claim told as a fact: the text puts it in another's mouth, the headline in its own. */
export function attributionDropped(context: FaultContext): readonly Candidate[] {
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
