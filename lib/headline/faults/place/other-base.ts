import { rankPassages, type Candidate, type FaultContext } from '../../fault-context';
import type { Reading } from '../../reading';

const SURE = 0.9;
/** Who is based there must be spoken of in that sentence, or it must be one of the nearest. */
const MET = 0.65;
const NEAREST = 3;

interface Base {
  /** Words of the place, half-open. */
  readonly start: number;
  readonly end: number;
  /** The word after "based": whoever is. */
  readonly bearer: number;
}

/** "Leeds" of "Leeds-based developer", in order. */
function basesIn({ words, names }: Reading): readonly Base[] {
  return words.flatMap(({ form }, w): Base[] => {
    if (
      form !== '-' ||
      words[w + 1]?.form !== 'based' ||
      !/^\p{Lu}/u.test(words[w - 1]?.token.span.exact ?? '')
    )
      return [];
    const start = names.find((name) => name.start < w && w <= name.end)?.start ?? w - 1;
    const { head } = words[w + 1].token;
    return [{ start, end: w, bearer: head > w ? head : w + 2 }];
  });
}

const written = ({ words, text }: Reading, { start, end }: Base): string =>
  text.slice(words[start].token.span.start, words[end - 1].token.span.end);

/** "Hull-based builder" of a builder whom the text calls Leeds-based, and nothing else. */
export function otherBase(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return basesIn(headline).flatMap((base): Candidate[] => {
    const name = written(headline, base);
    if (index.forms.has(name.split(' ')[0].toLowerCase()) || !headline.words[base.bearer]) return [];
    const nearest = rankPassages(context)
      .slice(0, NEAREST)
      .map(({ passage }) => passage);
    const spoken = (number: number) => alignment.matches[base.bearer][number].score >= MET;
    for (const passage of index.passages) {
      if (!spoken(passage.number) && !nearest.includes(passage.number)) continue;
      const [other] = basesIn(passage);
      if (!other) continue;
      const instead = written(passage, other);
      return [
        {
          fault: 'place-or-nationality-shifted',
          start: base.start,
          end: base.end,
          confidence: SURE,
          evidence: [passage.number],
          message: `The text does not mention ${name}; it says “${instead}-based”.`,
          instead,
        },
      ];
    }
    return [];
  });
}
