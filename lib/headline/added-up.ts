import type { Quantity } from '../align/read-quantities';
import type { Given } from './given-numbers';

/** Smaller counts are the sum of some two others by chance. */
const LEAST = 20;
/** Among more numbers than this some sum fits whatever is claimed. */
const MOST = 8;
/** "More than £14,000" is not said of £17,000. */
const ABOVE = 1.1;
/** What rounding may do to a sum. */
const SLACK = 0.01;

/**
 * Whether the headline gives as one number what the text gives in parts: "more than £14,000" of awards of £11,900 and £2,500. Two
 * or three numbers that count the same, none of them vague.
 */
export function isAddedUp(claimed: Quantity, given: readonly Given[]): boolean {
  if (claimed.kind !== 'money' && !(claimed.kind === 'count' && claimed.value >= LEAST)) return false;
  const parts = [
    ...new Set(
      given
        .filter(({ amount: { quantity }, alike }) => isPart(quantity, claimed, alike))
        .map(({ amount: { quantity } }) => quantity.value),
    ),
  ];
  if (parts.length > MOST) return false;
  const fits = (sum: number): boolean =>
    claimed.vague
      ? claimed.low <= sum && sum <= claimed.low * ABOVE
      : Math.abs(sum - claimed.value) <= claimed.value * SLACK;
  return parts.some((a, at) =>
    parts
      .slice(at + 1)
      .some((b, next) => fits(a + b) || parts.slice(at + next + 2).some((c) => fits(a + b + c))),
  );
}

const isPart = (quantity: Quantity, claimed: Quantity, alike: number): boolean =>
  quantity.kind === claimed.kind &&
  !quantity.vague &&
  quantity.value > 0 &&
  quantity.value < claimed.value &&
  (claimed.kind === 'money' || alike === 1);
