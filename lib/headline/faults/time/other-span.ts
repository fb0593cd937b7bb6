import { once } from '../../../once';
import { rankPassages, range, type Candidate, type FaultContext } from '../../fault-context';
import type { Passage } from '../../index-article';
import { readSpans, SOME_COUNT, type TimeSpan } from './read-spans';

/** "A week", "one-day": so much in a text is one of something that it proves less. */
const ONE = 0.6;
const VAGUE = 0.8;

const spansOf = once(({ span }: Passage): readonly TimeSpan[] => readSpans(span.exact));

/** "Six weeks after" of what the text has "six months after": the same number of another length, and nowhere of the headline's. */
export function otherSpan(context: FaultContext): readonly Candidate[] {
  const { headline, index } = context;
  return readSpans(headline.text).flatMap((claimed): Candidate[] => {
    const inside = range(0, headline.words.length).filter((w) => {
      const { start, end } = headline.words[w].token.span;
      return start < claimed.end && end > claimed.start;
    });
    if (inside.length === 0) return [];
    const isVague = claimed.count === SOME_COUNT;
    const isSame = ({ count, unit }: TimeSpan) =>
      unit === claimed.unit && (isVague || count === claimed.count);
    if (index.passages.some((passage) => spansOf(passage).some(isSame))) return [];
    // "Days after" of a text that only tells of the next morning is not wrong yet.
    if (isVague && [claimed.unit, `${claimed.unit}s`].some((form) => index.forms.has(form))) return [];
    for (const { passage, fit } of rankPassages(context, new Set(inside))) {
      const other = spansOf(index.passages[passage]).find(({ count }) => isVague || count === claimed.count);
      if (!other) continue;
      return [
        {
          fault: 'time-shifted',
          start: inside[0],
          end: inside[inside.length - 1] + 1,
          confidence: Math.min(0.85, 0.4 + 0.6 * fit) * (isVague ? VAGUE : claimed.count === '1' ? ONE : 1),
          evidence: [passage],
          message: `The headline has “${claimed.words}”; the text has “${other.words}”.`,
          instead: other.words,
        },
      ];
    }
    return [];
  });
}
