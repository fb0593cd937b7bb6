import { negators, reversing } from '../data/stage-words';
import { LIGHT } from '../data/light-verbs';
import { anchoring, excerpt, rankPassages, type Candidate, type FaultContext } from '../fault-context';
import { deniedVerb } from './reverse/denied-verb';
import { onlyDenied } from './reverse/only-denied';

const FIT_FROM = 0.35;
const SAME_FROM = 0.8;
const ANCHORED_FROM = 0.45;
/**
 * "Won't sign", "fails to sign" of a text that says that she signed, this clearly: of the written headlines of training
 * seven such with the very verb are right and no faithful one is among them, while the reverse, a text that denies, is wrong as often as not.
 */
const PLAIN_FROM = 0.75;
const PLAIN = 0.9;

/** One denies and the other does not, in sentences that say much the same. */
function deniedHere(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const ranked = rankPassages(context, new Set([predicate.at])).slice(0, 2);
    for (const { passage: number, fit } of ranked) {
      if (fit < FIT_FROM) continue;
      const passage = index.passages[number];
      const match = alignment.matches[predicate.at][number];
      const other = passage.predicates.find(({ at }) => at === match.at);
      if (match.score < SAME_FROM || !other || other.negated === predicate.negated) continue;
      // "To decide" of one who has not decided yet.
      if (other.negated && predicate.stage !== 'fact' && other.stage === 'fact') continue;
      // "It was impossible to say", "failed to": other words than "not" deny as well.
      const denied = passage.words.some(
        ({ key }, at) =>
          Math.abs(at - match.at) <= 5 &&
          (reversing.has(key) || negators.has(key) || /^(?:un|im|in)\w+(?:able|ible|clear|known)$/.test(key)),
      );
      if (denied && !other.negated) continue;
      const anchored = anchoring(context, predicate.at, number, match.at);
      if (anchored < ANCHORED_FROM) continue;
      const agreed = index.passages.some((rest) => {
        const there = alignment.matches[predicate.at][rest.number];
        const said = rest.predicates.find(({ at }) => at === there.at);
        return (
          rest.number !== number &&
          there.score >= SAME_FROM &&
          said !== undefined &&
          said.negated === predicate.negated
        );
      });
      const start = Math.min(
        predicate.at,
        ...headline.children[predicate.at].filter((c) =>
          /^(?:aux|advmod|cop)/.test(headline.words[c].token.relation),
        ),
      );
      const confidence = Math.min(0.85, (agreed ? 0 : 0.3) + anchored * 0.4 + fit * 0.25);
      const { key, token } = headline.words[predicate.at];
      const isPlain =
        predicate.negated &&
        confidence >= PLAIN_FROM &&
        key === passage.words[match.at].key &&
        other.stage === 'fact' &&
        !LIGHT.test(key) &&
        !token.relation.startsWith('conj');
      return [
        {
          fault: 'negated',
          start,
          end: predicate.at + 1,
          confidence: isPlain ? PLAIN : confidence,
          evidence: [number],
          message: other.negated
            ? `The text says that it is not so: “${excerpt(passage, match.at)}”.`
            : `The headline denies what the text says: “${excerpt(passage, match.at)}”.`,
          instead: null,
        },
      ];
    }
    return [];
  });
}

/** The headline says it did not happen where the text says it did, or the reverse. */
export const negated = (context: FaultContext): readonly Candidate[] => [
  ...deniedVerb(context),
  ...onlyDenied(context),
  ...deniedHere(context),
];
