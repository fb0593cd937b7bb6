import type { FaultContext } from '../../fault-context';
import type { Counterpart } from '../../find-counterparts';
import { argumentWords } from '../../measures/argument-words';
import type { Predicate } from '../../reading';

const SAME_WORD = 0.65;

/** Whether the nearest clause does it to the headline's object, and not only names that. */
export function isSameObject(
  { headline, index, alignment }: FaultContext,
  { objects }: Predicate,
  { passage: number, at }: Pick<Counterpart, 'passage' | 'at'>,
): boolean {
  const passage = index.passages[number];
  const there = argumentWords(passage, passage.predicates.find((one) => one.at === at)?.objects ?? []);
  const own = objects.filter((w) => headline.words[w].content);
  return (
    own.length > 0 &&
    own.every(
      (w) => alignment.matches[w][number].score >= SAME_WORD && there.has(alignment.matches[w][number].at),
    )
  );
}
