import { isNegation } from '../../language/is-negation';
import type { Aligned } from './extend-alignment';

/** Between a "not" and the verb that it denies: "has never been", "did not even", "do not necessarily". */
const BETWEEN = /^(?:be|been|being|have|had|to|even|yet|now|ever|at|all|.+ly)$/;
/** "Not only", "not just": nothing is denied. "No doubt" and "no one" deny another word than the next. */
const NOT_DENYING = /^(?:only|just|merely|simply|solely)$/;
const DENIES_ANOTHER = /^(?:no|none|nobody|nothing|without|neither|nor)$/;
const REACH = 3;

/** Of whom hardly any do: "Few [of us believed]", where "a few of us" did. */
const HARDLY_ANY = /^(?:few|little|seldom|rarely|scarcely|barely)$/;
const SOME = /^(?:an?|quite|no|the|those|these)$/;

/** What is thought in these words, "not" stands before whose thinking it is: "I do not think that [it is safe]". */
const THINKS = /^(?:think|thinks|believe|believes|accept|agree|suppose|expect|imagine|reckon)$/;
/** "We failed to [warn them]": it was not done. */
const NOT_DONE =
  /^(?:fail|fails|failed|refuse|refuses|refused|decline|declines|declined|unable|unwilling|neglected|forgot)$/;
/** "It is wrong to say that [the board knew]", "I deny that [the board knew]". */
const DENIES = /^(?:den(?:y|ies|ied)|disputes?|disputed)$/;
const WRONG = /^(?:wrong|false|untrue|incorrect|nonsense)$/;
const TO_SAY = /^(?:say|suggest|claim|think|believe|assert)$/;

/**
 * The place of the word that denies what a passage says, though the passage begins behind it: the "not" of "They do not [prove that
 * coffee protects the brain]", the "cannot" of "We cannot [guarantee that …]", the "no" of "There is no [evidence that …]"; `null` when
 * nothing does.
 */
export function deniedBefore(from: number, aligned: Aligned): number | null {
  const { keyAt, goesOn } = aligned;
  if (from <= 0 || NOT_DENYING.test(keyAt(from))) return null;
  const close = rightBefore(from, aligned) ?? thatBefore(from, aligned);
  if (close !== null) return close;
  for (let place = from - 1; place >= Math.max(0, from - REACH) && goesOn(place); place--) {
    const key = keyAt(place);
    if (isNegation(key) && !DENIES_ANOTHER.test(key)) return place;
    if (!BETWEEN.test(key)) return null;
  }
  return null;
}

/** "There is no [evidence]", "Nobody [on the board was told]", "Let no one [tell you]", "Few [of us]", "We failed to [warn]". */
function rightBefore(from: number, { keyAt, touches }: Aligned): number | null {
  if (!touches(from - 1)) return null;
  const key = keyAt(from - 1);
  if (DENIES_ANOTHER.test(key)) return from - 1;
  if (from < 2 || !touches(from - 2)) return HARDLY_ANY.test(key) ? from - 1 : null;
  if (HARDLY_ANY.test(key)) return SOME.test(keyAt(from - 2)) ? null : from - 1;
  if (key === 'one' && keyAt(from - 2) === 'no') return from - 2;
  return key === 'to' && NOT_DONE.test(keyAt(from - 2)) ? from - 2 : null;
}

/** "I do not think that [it is safe]", "It is wrong to say that [the board knew]": the clause begins right behind. */
function thatBefore(from: number, { keyAt, touches }: Aligned): number | null {
  const key = (back: number): string => (from >= back && touches(from - back) ? keyAt(from - back) : '');
  const behind = key(1) === 'that' ? 1 : 0;
  if (THINKS.test(key(behind + 1)) && isNegation(key(behind + 2))) return from - behind - 2;
  if (behind === 0) return null;
  if (DENIES.test(key(2)) || WRONG.test(key(2))) return from - 2;
  return TO_SAY.test(key(2)) && key(3) === 'to' && WRONG.test(key(4)) ? from - 4 : null;
}
