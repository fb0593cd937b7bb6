import { backsQuantity } from '../../../align/read-quantities';
import { isMovement, opposedTo } from '../../data/opposed-verbs';
import { isAsCertain } from '../../data/stage-words';
import { excerpt, type Candidate, type FaultContext } from '../../fault-context';
import type { Passage } from '../../index-article';
import { argumentWords } from '../../measures/argument-words';
import type { Amount, Predicate, Reading } from '../../reading';

const SURE = 0.92;
const SAME_WORD = 0.69;

/** The verb that a number hangs on, over the nouns between: "rose to £3.2bn in the 26 weeks". */
function verbOf({ words }: Pick<Reading, 'words'>, { start, end }: Amount): number {
  let at = words[end - 1].token.head;
  for (let step = 0; step < 4 && at >= 0 && words[at].token.pos !== 'VERB'; step++) at = words[at].token.head;
  return at >= start && at < end ? -1 : at;
}

/** "Sales fell 2.4%" of a text in which sales rose 2.4%, whatever else fell there: the same thing goes the other way by the same number. */
export function opposedMovement(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  const moves = headline.predicates.filter(({ at }) => isMovement(headline.words[at].key));
  return moves.flatMap((predicate: Predicate): Candidate[] => {
    const { key } = headline.words[predicate.at];
    const amounts = headline.amounts.filter(
      (amount) => amount.quantity.kind !== 'year' && verbOf(headline, amount) === predicate.at,
    );
    const isAmount = (word: number) => amounts.some(({ start, end }) => start <= word && word < end);
    const subjects = predicate.subjects.filter(
      (word) => headline.words[word].content && !isAmount(word) && headline.words[word].wordClass === 'n',
    );
    if (amounts.length === 0 || subjects.length === 0) return [];
    const ofTheSame = (passage: Passage): readonly number[] =>
      subjects.every((word) => alignment.matches[word][passage.number].score >= SAME_WORD)
        ? passage.amounts
            .filter(({ quantity }) => amounts.some((own) => backsQuantity(quantity, own.quantity)))
            .map((amount) => verbOf(passage, amount))
            .filter((at) => at >= 0)
        : [];
    const moving = index.passages.flatMap((passage) => ofTheSame(passage).map((at) => ({ passage, at })));
    const told = [...argumentWords(headline, subjects)].filter((word) => headline.words[word].content);
    // "Heart deaths fell" of "Alzheimer's deaths increased 71%, while heart disease deaths dropped": a word of it is another verb's.
    const isOfAnother = (passage: Passage, at: number) =>
      passage.predicates.some(
        (one) =>
          one.at !== at &&
          told.some((word) => {
            const match = alignment.matches[word][passage.number];
            return match.score >= SAME_WORD && argumentWords(passage, one.subjects).has(match.at);
          }),
      );
    const reverse = moving.find(({ passage, at }) => {
      const there = passage.predicates.find((one) => one.at === at);
      return (
        there !== undefined &&
        !isOfAnother(passage, at) &&
        there.negated === predicate.negated &&
        opposedTo(key)?.has(passage.words[at].key) === true &&
        // A forecast is not the reverse of what has been.
        isAsCertain(there.stage, predicate.stage)
      );
    });
    const isSaid = moving.some(
      ({ passage, at }) => isMovement(passage.words[at].key) && !opposedTo(key)?.has(passage.words[at].key),
    );
    if (!reverse || isSaid) return [];
    return [
      {
        fault: 'contradicted',
        start: predicate.at,
        end: predicate.at + 1,
        confidence: SURE,
        evidence: [reverse.passage.number],
        message: `The text says the reverse: “${excerpt(reverse.passage, reverse.at)}”.`,
        instead: null,
      },
    ];
  });
}
