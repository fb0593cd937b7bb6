import type { FaultContext } from '../../fault-context';
import { sameKind } from '../../given-numbers';
import type { Passage } from '../../index-article';
import type { Amount, Reading } from '../../reading';

/** The verb of the text must be the headline's, or one that says the same. */
const SAME_VERB = 0.69;
const DONE_TO = /^(?:obj|nsubj:pass|iobj)$/;

/** The verb that a number, or what it counts, hangs on, and whether it is acted upon. */
function governor({ words }: Pick<Reading, 'words'>, { of, end }: Amount) {
  const top = words[of >= 0 ? of : end - 1].token;
  return { at: top.head, isDoneTo: DONE_TO.test(top.relation) };
}

/** The number of the passage that stands in the same place to the same verb: 17 of "17 people were killed" for "crash kills 40"; null without one. */
export function governedNumber(
  { headline, alignment }: FaultContext,
  claimed: Amount,
  passage: Passage,
): Amount | null {
  const own = governor(headline, claimed);
  if (claimed.quantity.kind !== 'count' || own.at < 0 || !own.isDoneTo) return null;
  const { at, score } = alignment.matches[own.at][passage.number];
  if (at < 0 || score < SAME_VERB || headline.words[own.at].token.pos !== 'VERB') return null;
  return (
    passage.amounts.find((amount) => {
      const there = governor(passage, amount);
      return there.at === at && there.isDoneTo && sameKind(amount.quantity, claimed.quantity);
    }) ?? null
  );
}
