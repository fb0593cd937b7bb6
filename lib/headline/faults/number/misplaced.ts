import { backsQuantity } from '../../../align/read-quantities';
import type { FaultContext } from '../../fault-context';
import type { Given } from '../../given-numbers';
import type { Amount } from '../../reading';

/** By so much the sentence with another number must be nearer than any with the headline's own. */
const NEARER = 0.2;
const ELSEWHERE = 0.45;

/** Another number of the same thing where the rest of the headline stands, the headline's own only far from it; `null` where it is none. */
export function misplaced(
  context: FaultContext,
  claimed: Amount,
  given: readonly Given[],
): { readonly rival: Given; readonly confidence: number } | null {
  const { kind, vague } = claimed.quantity;
  if (vague || kind === 'ordinal' || kind === 'score') return null;
  const backing = given
    .filter(({ backs }) => backs)
    .reduce((most, { fit, alike }) => Math.max(most, fit * (alike === 1 || kind !== 'count' ? 1 : 0.7)), 0);
  let best: Given | null = null;
  for (const other of given) {
    const certain = other.alike === 1 || kind === 'percent' || kind === 'money';
    if (other.backs || !certain || other.amount.quantity.kind !== kind) continue;
    // The text's other number may be one that the headline has as well: "35 percent to 22".
    if (context.headline.amounts.some((own) => backsQuantity(other.amount.quantity, own.quantity))) continue;
    if (!best || other.fit > best.fit) best = other;
  }
  if (!best || best.fit - backing < NEARER) return null;
  return { rival: best, confidence: Math.min(0.8, ELSEWHERE + (best.fit - backing) * 0.6) };
}
