import type { Given } from '../../given-numbers';
import type { Amount } from '../../reading';

/** Two digits are the wrong way round by chance too: such a number must stand near the rest of the headline. */
const SHORT = 2;
const SHORT_FIT = 0.35;

const digitsOf = (text: string): string => text.replace(/\D/g, '');
const sorted = (digits: string): string => [...digits].sort().join('');

/** "41,000" for 14,000, "£1.72m" for £1.27m: the text's number with the same digits in another order, the commonest slip of a desk; null without one. */
export function transposedNumber(
  { quantity }: Amount,
  written: string,
  given: readonly Given[],
): Given | null {
  const digits = digitsOf(written);
  if (quantity.kind === 'year' || digits.length < SHORT || new Set(digits).size < 2) return null;
  let best: Given | null = null;
  for (const one of given) {
    const { start, end, value, kind } = one.amount.quantity;
    const { text, span } = one.passage;
    const other = digitsOf(text.slice(span.start + start, span.start + end));
    const isSwapped =
      kind === quantity.kind &&
      value !== quantity.value &&
      other.length === digits.length &&
      sorted(other) === sorted(digits) &&
      Math.max(value, quantity.value) < 10 * Math.min(value, quantity.value);
    if (!isSwapped || one.backs || (digits.length <= SHORT && one.fit < SHORT_FIT)) continue;
    if (!best || one.fit > best.fit) best = one;
  }
  return best;
}
