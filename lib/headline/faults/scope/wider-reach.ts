import { phraseOf, rankPassages, type Candidate, type FaultContext } from '../../fault-context';
import type { Passage } from '../../index-article';
import type { Name } from '../../reading';

/** Words that by themselves take in every place, every time or everybody. */
const REACH =
  /^(?:nationwide|worldwide|statewide|countrywide|everywhere|globally|universally|routinely|always|forever|masse|any|anyone)$/;
const NEAREST = 3;
const SAID = 0.8;
const UNSAID = 0.55;
const PLACE_ELSEWHERE = 0.35;
const PLACE_NOWHERE = 0.6;
const FIT_FROM = 0.3;

/** "Nationwide", "always", "any" of what the text tells of one place, time or kind. */
function wideWords(context: FaultContext, near: readonly number[]): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.words.flatMap(({ form, token }, w): Candidate[] => {
    if (!REACH.test(form)) return [];
    const said = near.some(
      (p) =>
        alignment.matches[w][p].score >= SAID || index.passages[p].words.some((word) => word.form === form),
    );
    if (said) return [];
    const end = form === 'any' && token.head > w && token.head - w <= 3 ? token.head + 1 : w + 1;
    return [
      {
        fault: 'scope-widened',
        start: form === 'masse' && w > 0 ? w - 1 : w,
        end,
        confidence: UNSAID,
        evidence: near.slice(0, 1),
        message: `The text does not say “${token.span.exact}”.`,
        instead: null,
      },
    ];
  });
}

/** A name as the text writes it. */
const nameIn = ({ text, words }: Passage, { start, end }: Name): string =>
  text.slice(words[start].token.span.start, words[end - 1].token.span.end);

/** A country where the text has one of its parts: "across Britain" of a council in Wales. */
function widerPlaces(context: FaultContext, near: readonly number[]): readonly Candidate[] {
  const { headline, index } = context;
  return headline.names.flatMap(({ start, end, place }): Candidate[] => {
    if (!place) return [];
    const isNamed = (p: number) => index.passages[p].names.some((other) => other.place?.name === place.name);
    if (near.some(isNamed)) return [];
    for (const p of near)
      for (const part of index.passages[p].names) {
        if (!part.place?.within.includes(place.name)) continue;
        const { head } = headline.words[end - 1].token;
        const joined = /^(?:across|throughout)$/.test(headline.words[start - 1]?.form ?? '');
        const noun = head >= end && head - end <= 2 ? head + 1 : end;
        return [
          {
            fault: 'scope-widened',
            start: joined ? start - 1 : start,
            end: joined ? end : noun,
            confidence: index.passages.some((_, q) => isNamed(q)) ? PLACE_ELSEWHERE : PLACE_NOWHERE,
            evidence: [p],
            message: `The headline has ${phraseOf(context, start, end)}; the text has a part of it there: “${nameIn(index.passages[p], part)}”.`,
            instead: null,
          },
        ];
      }
    return [];
  });
}

/** A wider reach than the text gives: everywhere for here, always for once, a country for a part of it. */
export function widerReach(context: FaultContext): readonly Candidate[] {
  const near = [
    ...new Set(
      rankPassages(context)
        .slice(0, NEAREST)
        .filter(({ fit }) => fit >= FIT_FROM)
        .flatMap(({ passage }) => [passage, passage - 1, passage + 1])
        .filter((p) => p >= 0 && p < context.index.passages.length),
    ),
  ];
  return near.length > 0 ? [...wideWords(context, near), ...widerPlaces(context, near)] : [];
}
