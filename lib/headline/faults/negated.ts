import { negators, reversing } from '../data/stage-words';
import { anchoring, excerpt, rankPassages, type Candidate, type FaultContext } from '../fault-context';

const FIT_FROM = 0.35;
const SAME_FROM = 0.8;
const ANCHORED_FROM = 0.45;

/** The headline says it did not happen where the text says it did, or the reverse. */
export function negated(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const ranked = rankPassages(context, new Set([predicate.at])).slice(0, 2);
    for (const { passage: number, fit } of ranked) {
      if (fit < FIT_FROM) continue;
      const passage = index.passages[number];
      const match = alignment.matches[predicate.at][number];
      const other = passage.predicates.find(({ at }) => at === match.at);
      if (match.score < SAME_FROM || !other || other.negated === predicate.negated) continue;
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
      return [
        {
          fault: 'negated',
          start,
          end: predicate.at + 1,
          confidence: Math.min(0.85, (agreed ? 0 : 0.3) + anchored * 0.4 + fit * 0.25),
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
