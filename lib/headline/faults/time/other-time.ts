import { rankPassages, range, type Candidate, type FaultContext } from '../../fault-context';
import { readTimes, type TimeWords } from './read-times';

/** The sentence must cover this much of the rest of the headline before its time is held against the headline's. */
const FIT_FROM = 0.5;
/** A sentence this much as near as the nearest that gives the headline's own time vouches for it. */
const NEARLY = 0.6;

/** "In summer" is any summer: "this summer" too. */
function saysSame(a: TimeWords, b: TimeWords): boolean {
  if (a.unit !== b.unit) return false;
  const isBare = a.value.startsWith('in ') || b.value.startsWith('in ');
  return (
    a.value === b.value || (a.unit === 'season' && isBare && a.value.split(' ')[1] === b.value.split(' ')[1])
  );
}

/** A day, month or year that the text does not give there. */
export function otherTime(context: FaultContext): readonly Candidate[] {
  const { headline, index } = context;
  return readTimes(headline.text).flatMap((claimed): Candidate[] => {
    const inside = range(0, headline.words.length).filter((w) => {
      const { start, end } = headline.words[w].token.span;
      return start < claimed.end && end > claimed.start;
    });
    if (inside.length === 0) return [];
    const ranked = rankPassages(context, new Set(inside));
    const [best] = ranked;
    if (!best) return [];
    const timesOf = (number: number) => readTimes(index.passages[number]?.span.exact ?? '');
    const near = [best.passage - 1, best.passage, best.passage + 1].flatMap(timesOf);
    if (near.some((given) => saysSame(given, claimed))) return [];
    // "Services are suspended until Wednesday" stands at the end of a report of Sunday's accident.
    const vouched = ranked.some(
      ({ passage, fit }) =>
        fit >= best.fit * NEARLY && timesOf(passage).some((given) => saysSame(given, claimed)),
    );
    if (vouched) return [];
    const all = index.passages.flatMap(({ number }) => timesOf(number));
    const elsewhere = all.some((given) => saysSame(given, claimed));
    const rival = timesOf(best.passage).find((given) => given.unit === claimed.unit);
    // News copy writes "this year"; a year in figures is another one.
    const dated =
      claimed.unit === 'year' && claimed.value === 'this'
        ? timesOf(best.passage).find(({ unit }) => unit === 'date-year')
        : undefined;
    // "The ban would take effect in August", though another sentence has more of the headline's words: if the text never gives its month.
    const beside =
      elsewhere || claimed.unit === 'date-year'
        ? undefined
        : ranked
            .filter(({ fit }) => fit >= best.fit * NEARLY)
            .flatMap(({ passage }) => timesOf(passage).map((given) => ({ passage, given })))
            .find(({ given }) => given.unit === claimed.unit);
    const other = rival ?? dated ?? beside?.given;
    const shown = rival || dated || !beside ? best.passage : beside.passage;
    if (elsewhere && (!other || best.fit < FIT_FROM)) return [];
    // A year that the text does not give may be worked out ("four years ago"); "today" goes without saying.
    if (!elsewhere && !other && (claimed.value === 'this' || /^(?:date-year|day)$/.test(claimed.unit)))
      return [];
    return [
      {
        fault: 'time-shifted',
        start: inside[0],
        end: inside[inside.length - 1] + 1,
        confidence: other && best.fit >= FIT_FROM ? (elsewhere ? 0.55 : 0.72) : 0.45,
        evidence: [shown],
        message: other
          ? `The headline has “${claimed.words}”; the text has “${other.words}” there.`
          : `The text does not say “${claimed.words}” of anything.`,
        instead: null,
      },
    ];
  });
}
