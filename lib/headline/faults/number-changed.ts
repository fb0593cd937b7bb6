import { isAddedUp, isLeftOver, isScoredTogether } from '../added-up';
import { phraseOf, rankPassages, range, type Candidate, type FaultContext } from '../fault-context';
import { counterpart, isSameMoney } from './number/counterpart';
import { countsItems } from './number/counts-items';
import { governedNumber } from './number/governed-number';
import { misplaced } from './number/misplaced';
import { transposedNumber } from './number/transposed-number';
import { wholeNumber } from './number/whole-number';
import { givenNumbers } from '../given-numbers';
import type { Passage } from '../index-article';
import type { Amount, Reading } from '../reading';

/** Passages looked at for the number that should stand there. */
const NEAREST = 4;

/** What time is counted in: another count of it is no other number of the same. */
const TIMES = /^(?:second|minute|hour|day|week|month|year|decade)$/;

/** The words for what is counted where the headline counts time in something else than the text does, "years" for "months"; else `null`. */
function unlikeUnits(
  headline: Reading,
  claimed: Amount,
  passage: Reading,
  amount: Amount,
): { readonly own: string; readonly theirs: string } | null {
  const own = headline.words[claimed.of];
  const theirs = passage.words[amount.of];
  if (claimed.quantity.kind !== 'count' || own === undefined || theirs === undefined) return null;
  return TIMES.test(own.key) && own.key !== theirs.key ? { own: own.form, theirs: theirs.form } : null;
}

const EXTREME = /^(?:low|high|record|peak)$/;

/** "41,000" of a text that has 14,000, and nowhere 41,000. */
const TRANSPOSED = 0.9;
const UNTOLD = /^(?:one|once|both|pair|couple|first|decade|century|double)$/i;

/** A number that the text does not give, or gives of something else, where it gives another: "454 billion" for "544 billion". */
export function numberChanged(context: FaultContext): readonly Candidate[] {
  const { headline, index } = context;
  return headline.amounts.flatMap((claimed): Candidate[] => {
    const { quantity } = claimed;
    if (quantity.kind === 'ordinal' && quantity.value <= 3) return [];
    const writtenAlone = headline.text.slice(
      headline.span.start + quantity.start,
      headline.span.start + quantity.end,
    );
    if (UNTOLD.test(writtenAlone) || (quantity.kind === 'count' && countsItems(context, claimed))) return [];
    const ranked = rankPassages(context, new Set(range(claimed.start, claimed.end)));
    const all = givenNumbers(context, claimed);
    // "Beat rivals 4-2" is not borne out by four of anything where the text has a score.
    const scores = quantity.kind === 'score' && all.some(({ amount }) => amount.quantity.kind === 'score');
    const given = scores ? all.filter(({ amount }) => amount.quantity.kind === 'score') : all;
    const [from, to] = wholeNumber(headline, claimed);
    // "3-2" and "11 to four" are one number each; "52-month" goes on with what is counted.
    const isPair = headline.amounts.filter(({ start, end }) => from <= start && end <= to).length > 1;
    const suffix = !isPair && to > claimed.end ? phraseOf(context, claimed.end, to) : '';
    const written = isPair ? phraseOf(context, from, to) : writtenAlone;
    const told = (passage: Passage, amount: Amount, confidence: number): Candidate => {
      const [first, last] = isPair ? wholeNumber(passage, amount) : [amount.start, amount.end];
      const text = isPair
        ? passage.text.slice(passage.words[first].token.span.start, passage.words[last - 1].token.span.end)
        : passage.text.slice(
            passage.span.start + amount.quantity.start,
            passage.span.start + amount.quantity.end,
          );
      const isWhole =
        !isPair || passage.amounts.filter(({ start, end }) => first <= start && end <= last).length > 1;
      const units = unlikeUnits(headline, claimed, passage, amount);
      return {
        fault: quantity.kind === 'year' ? 'time-shifted' : 'number-changed',
        start: from,
        // "30 months" of a text that has 30 days: what is counted is at fault as well.
        end: amount.quantity.value === quantity.value && claimed.of === to ? to + 1 : to,
        confidence,
        evidence: [passage.number],
        message:
          units === null
            ? `The headline has ${written}; the text has ${text} there.`
            : `The headline has ${written} ${units.own}; the text has ${text} ${units.theirs} there.`,
        // "Millions" of a text that has 90 million elsewhere is no better; "two years" of a text that has 14 months: the number alone would make it worse.
        instead:
          isWhole &&
          units === null &&
          !amount.quantity.vague &&
          !/^an?$/.test(headline.words[from - 1]?.form ?? '')
            ? text + suffix
            : null,
      };
    };
    if (given.some(({ backs }) => backs)) {
      const elsewhere = misplaced(context, claimed, given);
      return elsewhere ? [told(elsewhere.rival.passage, elsewhere.rival.amount, elsewhere.confidence)] : [];
    }
    if (isAddedUp(quantity, given) || isLeftOver(quantity, given)) return [];
    // "Shares at four-year low" of shares at "their lowest since 2020".
    if (EXTREME.test(headline.words[to]?.key ?? '') && TIMES.test(quantity.unit)) return [];
    if (isScoredTogether(quantity, index.passages)) return [];
    // A name with a number in it ("Boeing 737", "G20") is no quantity.
    const unlike = given.some(({ amount, backs }) => !backs && amount.quantity.value === quantity.value);
    if (index.forms.has(writtenAlone.toLowerCase()) && quantity.kind !== 'percent' && !unlike) return [];
    // "to end in 2016" of a text that says "this year": a year may be worked out.
    const worked =
      quantity.kind === 'year' &&
      index.passages.some(({ words }) =>
        words.some(({ key }, i) => key === 'year' && /^(?:this|last|next)$/.test(words[i - 1]?.key ?? '')),
      );
    const misread = transposedNumber(claimed, writtenAlone, given);
    if (misread) return [told(misread.passage, misread.amount, TRANSPOSED)];
    for (const { passage: number, fit } of ranked.slice(0, NEAREST)) {
      const passage = index.passages[number];
      const other =
        counterpart(context, claimed, passage) ??
        given.find(
          (one) =>
            one.passage === passage &&
            one.alike === 1 &&
            !one.backs &&
            isSameMoney(context.headline, claimed, passage, one.amount),
        )?.amount ??
        governedNumber(context, claimed, passage);
      if (!other || fit < 0.25) continue;
      const small = quantity.value <= 12 && quantity.kind === 'count' && !/\d/.test(writtenAlone);
      return [told(passage, other, Math.min(0.95, (small ? 0.5 : 0.75) + fit * 0.25) * (worked ? 0.3 : 1))];
    }
    const small = quantity.value <= 12 && quantity.kind === 'count';
    // "The 40th president", "half a century on": what a reader may count for himself.
    const workedOut = quantity.kind === 'ordinal' || /^(?:half|quarter|fifth|third)/i.test(writtenAlone);
    return [
      {
        fault: quantity.kind === 'year' ? 'time-shifted' : 'number-changed',
        start: from,
        end: to,
        confidence: small || workedOut ? 0.25 : quantity.kind === 'year' ? (worked ? 0.1 : 0.4) : 0.6,
        evidence: ranked.slice(0, 1).map(({ passage }) => passage),
        message: `The text does not give the number ${written}.`,
        instead: null,
      },
    ];
  });
}
