import { isNegation } from '../../language/is-negation';
import type { Aligned } from './extend-alignment';

/** Between a "not" and the verb that it denies: "has never been", "did not even", "do not necessarily". */
const BETWEEN = /^(?:be|been|being|have|had|to|even|yet|now|ever|at|all|.+ly)$/;
/** "Not only", "not just": nothing is denied. "No doubt" and "no one" deny another word than the next. */
const NOT_DENYING = /^(?:only|just|merely|simply|solely)$/;
const DENIES_ANOTHER = /^(?:no|none|nobody|nothing|without|neither|nor)$/;
const REACH = 3;

/**
 * The place of the word that denies what a passage says, though the passage begins behind it: the "not" of "They do not [prove that
 * coffee protects the brain]", the "cannot" of "We cannot [guarantee that …]"; `null` when nothing does.
 */
export function deniedBefore(from: number, { keyAt, goesOn }: Aligned): number | null {
  if (from <= 0 || NOT_DENYING.test(keyAt(from))) return null;
  for (let place = from - 1; place >= Math.max(0, from - REACH) && goesOn(place); place--) {
    const key = keyAt(place);
    if (isNegation(key) && !DENIES_ANOTHER.test(key)) return place;
    if (!BETWEEN.test(key)) return null;
  }
  return null;
}
