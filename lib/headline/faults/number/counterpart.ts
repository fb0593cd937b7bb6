import type { FaultContext } from '../../fault-context';
import { sameKind } from '../../given-numbers';
import type { Passage } from '../../index-article';
import type { Amount, Reading } from '../../reading';

/** The sign of a sum of money; '' without one. */
const currencyOf = ({ text, span }: Reading, { quantity: { start, end } }: Amount): string =>
  /[£$€¥]/.exec(text.slice(span.start + start, span.start + end))?.[0] ?? '';

/** Whether two sums may be held against each other: pounds against no euros, what has no sign against anything. */
export function isSameMoney(headline: Reading, claimed: Amount, passage: Passage, amount: Amount): boolean {
  const [own, other] = [currencyOf(headline, claimed), currencyOf(passage, amount)];
  return own === '' || other === '' || own === other;
}

/** The number of the passage that stands where the headline's should: same kind, same thing counted if it can be told; `null` for none. */
export function counterpart(context: FaultContext, claimed: Amount, passage: Passage): Amount | null {
  const { headline, alignment } = context;
  const candidates = passage.amounts.filter(
    (amount) =>
      sameKind(amount.quantity, claimed.quantity) && isSameMoney(headline, claimed, passage, amount),
  );
  const sameUnit = candidates.find(
    ({ quantity }) => quantity.unit !== '' && quantity.unit === claimed.quantity.unit,
  );
  if (sameUnit) return sameUnit;
  const counted =
    claimed.of >= 0 && headline.words[claimed.of].content
      ? alignment.matches[claimed.of][passage.number].at
      : -1;
  const sameThing = counted >= 0 ? candidates.find(({ of }) => of === counted) : undefined;
  if (sameThing) return sameThing;
  // "Seven animals" stands for no sum of money.
  const exact = candidates.find(({ quantity }) => quantity.kind === claimed.quantity.kind);
  return claimed.quantity.kind === 'count' || claimed.quantity.kind === 'ordinal' ? null : (exact ?? null);
}
