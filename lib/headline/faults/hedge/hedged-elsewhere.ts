import { stageOfModal, stageOfModifier } from '../../data/stage-words';
import type { FaultContext } from '../../fault-context';
import { isQuestion } from '../../is-question';
import type { Predicate } from '../../reading';

/** True when some other word of the headline already owns up to doubt: "could", "reported", "accused", a question mark. */
export function hedgedElsewhere({ headline }: FaultContext, predicate: Predicate): boolean {
  return (
    isQuestion(headline) ||
    headline.words.some(
      ({ key, token }, w) =>
        w !== predicate.at &&
        (stageOfModifier.has(key) ||
          (stageOfModal.has(key) && key !== 'will' && token.pos === 'AUX') ||
          // A drainage report owns up to nothing.
          (key === 'report' && token.pos === 'VERB') ||
          /^(?:accuse|alleged|allegation|rumor|claim|suspect|hoax|fake|face|threaten|eye|mull|seek|want|bid|if)$/.test(
            key,
          )),
    )
  );
}
