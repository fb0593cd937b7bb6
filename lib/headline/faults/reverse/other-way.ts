import { backsQuantity } from '../../../align/read-quantities';
import { excerpt, range, type Candidate, type FaultContext } from '../../fault-context';
import { isQuestion } from '../../is-question';
import type { Amount, Reading } from '../../reading';

const SURE = 0.92;
/** "Down two points", "2% up". */
const REACH = 1;
const WAYS: Readonly<Record<string, 'up' | 'down'>> = { up: 'up', down: 'down' };

/** Which way a number goes by the word before or behind it and what it counts; null for neither. */
function wayOf({ words }: Pick<Reading, 'words'>, { start, end, of }: Amount): 'up' | 'down' | null {
  const last = Math.max(end, of >= end && of - end <= 2 ? of + 1 : end);
  for (const w of [...range(Math.max(0, start - REACH), start), ...range(last, last + REACH)]) {
    const way = WAYS[words[w]?.form ?? ''];
    if (way) return way;
  }
  return null;
}

/** "Approval down two points" of a text that has it up two points: the same number goes the other way there, and nowhere the headline's. */
export function otherWay(context: FaultContext): readonly Candidate[] {
  const { headline, index } = context;
  if (isQuestion(headline)) return [];
  return headline.amounts.flatMap((amount): Candidate[] => {
    const way = wayOf(headline, amount);
    if (way === null || amount.quantity.kind === 'year') return [];
    const backing = index.passages.flatMap((passage) =>
      passage.amounts
        .filter(
          ({ quantity }) =>
            quantity.unit === amount.quantity.unit && backsQuantity(quantity, amount.quantity),
        )
        .map((own) => ({ passage, own, way: wayOf(passage, own) })),
    );
    const [other] = backing.filter((one) => one.way !== null && one.way !== way);
    // Another of the number is another matter, or tells the headline's way in a verb.
    if (!other || backing.length > 1) return [];
    const at = range(Math.max(0, amount.start - REACH), amount.start).find(
      (w) => WAYS[headline.words[w].form],
    );
    const start = at ?? amount.start;
    // "Points" is easily read as a verb.
    const isCounted = headline.words[amount.end]?.form.startsWith(amount.quantity.unit || '-') ?? false;
    return [
      {
        fault: 'contradicted',
        start,
        end: amount.end + (isCounted ? 1 : 0),
        confidence: SURE,
        evidence: [other.passage.number],
        message: `The text says the reverse: “${excerpt(other.passage, other.own.start)}”.`,
        instead: null,
      },
    ];
  });
}
