import { once } from '../../once';
import type { FaultContext } from '../fault-context';
import { givenNumbers } from '../given-numbers';
import type { Amount } from '../reading';
import { listNames, type Measure } from './measure';

/** Where the text gives a number, and where it gives another in its place. */
interface Standing {
  /** Closeness of the nearest sentence that bears the number out, at half when what is counted cannot be told; −1 for none. */
  readonly backed: number;
  /** The same of the nearest with another number of the same thing, and of whatever thing. */
  readonly rival: number;
  readonly other: number;
}

const UNSURE = 0.7;

const standingOf = once((amount: Amount, context: FaultContext): Standing => {
  let [backed, rival, other] = [-1, -1, -1];
  for (const { amount: given, fit, alike, backs } of givenNumbers(context, amount)) {
    const sure = alike === 1 || (alike > 0 && /^(?:percent|money)$/.test(amount.quantity.kind));
    if (backs) backed = Math.max(backed, sure ? fit : fit * UNSURE);
    else if (given.quantity.kind === amount.quantity.kind) {
      if (sure) rival = Math.max(rival, fit);
      other = Math.max(other, fit);
    }
  }
  return { backed, rival, other };
});

/** How the numbers of a phrase stand to the text's: borne out, and how near, or with another in their place. */
export const amounts: Measure = {
  names: listNames('amount amountBacked amountRival amountOther amountGap amountExact'),
  of: ({ context, phrase: { start, end } }) => {
    const own = context.headline.amounts.filter((amount) => amount.start < end && start < amount.end);
    if (own.length === 0) return [0, 1.1, 0, 0, 0, 0];
    const worst = own
      .map((amount) => standingOf(amount, context))
      .reduce((a, b) => (a.backed - a.rival <= b.backed - b.rival ? a : b));
    return [
      own.length,
      worst.backed,
      worst.rival,
      worst.other,
      worst.rival - worst.backed,
      own.every(({ quantity }) => !quantity.vague) ? 1 : 0,
    ];
  },
};
