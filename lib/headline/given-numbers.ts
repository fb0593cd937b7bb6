import { backsQuantity, type Quantity } from '../align/read-quantities';
import { relateWords } from '../align/relate-words';
import { onceEach } from '../once';
import { rankPassages, range, type FaultContext } from './fault-context';
import type { Passage } from './index-article';
import type { Amount, Reading } from './reading';

/** A number of the text with what it says to one of the headline's. */
export interface Given {
  readonly amount: Amount;
  readonly passage: Passage;
  /** How near its sentence stands to the rest of the headline, 0–1. */
  readonly fit: number;
  /** How far the two count the same: 1 the same thing, 0.5 that cannot be told, 0 another (an age and a sum). */
  readonly alike: number;
  readonly backs: boolean;
}

/** Whether two numbers may be held against each other: "$3" and "3" may, "3%" and "3" may not. */
export const sameKind = (a: Quantity, b: Quantity): boolean =>
  a.kind === b.kind ||
  (a.kind === 'count' && b.kind === 'money') ||
  (a.kind === 'money' && b.kind === 'count');

const AGE = 'age';
const DURATION = /^(?:second|minute|hour|day|night|week|weekend|month|year|decade|century)$/;
const ALIKE = 0.5;

/** "Priest, 61," and "a 61-year-old" tell an age. */
function isAge({ words }: Pick<Reading, 'words'>, { start, end, quantity }: Amount): boolean {
  if (quantity.kind !== 'count' || quantity.value > 120) return false;
  const after = words.slice(end, end + 4).map(({ form }) => form);
  if (/^(?:[-–] )?years?(?: [-–])? old\b/.test(after.join(' ')) || /^year-?old/.test(after[0] ?? ''))
    return true;
  if (words[start - 1]?.form === 'aged' || words[start - 1]?.form === 'age') return true;
  return (
    words[start - 1]?.form === ',' && words[start - 2]?.wordClass === 'n' && /^[,.;]?$/.test(after[0] ?? '')
  );
}

/** What is counted: the noun that the number belongs to, or the word after it. */
const thingOf = (reading: Pick<Reading, 'words'>, amount: Amount): string =>
  isAge(reading, amount) ? AGE : amount.of >= 0 ? reading.words[amount.of].key : amount.quantity.unit;

function sameThing(a: string, b: string): number {
  if (a === b && a !== '') return 1;
  if (a === AGE || b === AGE) return 0;
  if (a === '' || b === '') return 0.5;
  if (DURATION.test(a) && DURATION.test(b)) return 1;
  // "Three weeks" says nothing of three penalties.
  if (DURATION.test(a) !== DURATION.test(b)) return 0;
  return relateWords(a, 'n', b, 'n').score >= ALIKE ? 1 : 0.5;
}

/** The text's numbers of the same kind as one of the headline's. */
export const givenNumbers = onceEach(([claimed]) => claimed, lookFor);

/** "Turns 70" and "his 70th birthday", "40 years on" and "the 40th anniversary". */
function isJubilee({ words }: Pick<Reading, 'words'>, { quantity, end }: Amount, claimed: Quantity): boolean {
  const day = words.slice(end, end + 2).some(({ key }) => /^(?:birthday|anniversary|jubilee)$/.test(key));
  return day && quantity.kind === 'ordinal' && claimed.kind === 'count' && quantity.value === claimed.value;
}

function lookFor(context: FaultContext, claimed: Amount): readonly Given[] {
  const thing = thingOf(context.headline, claimed);
  const ranked = rankPassages(context, new Set(range(claimed.start, claimed.end)));
  const fits = new Map(ranked.map(({ passage, fit }) => [passage, fit]));
  return context.index.passages.flatMap((passage) =>
    passage.amounts.flatMap((amount): Given[] => {
      const { quantity } = amount;
      if (isJubilee(passage, amount, claimed.quantity))
        return [{ amount, passage, fit: fits.get(passage.number) ?? 0, alike: 1, backs: true }];
      const equal = backsQuantity(quantity, claimed.quantity);
      if (!equal && !sameKind(quantity, claimed.quantity)) return [];
      const spans = DURATION.test(quantity.unit) && DURATION.test(claimed.quantity.unit);
      const alike = spans ? 1 : sameThing(thing, thingOf(passage, amount));
      return [{ amount, passage, fit: fits.get(passage.number) ?? 0, alike, backs: equal && alike > 0 }];
    }),
  );
}
