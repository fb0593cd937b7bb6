import { LIGHT } from '../../data/light-verbs';
import { excerpt, range, type Candidate, type FaultContext } from '../../fault-context';
import { actorAt, isPerson, mayBe } from '../../find-actors';
import type { Name } from '../../reading';

/** The verb of the text must be the headline's, or one that says the very same. */
const SAME_WORD = 0.9;
const NAMED_FROM = 0.69;
/** Of the training headlines eight are faulty where this rule speaks, seven of them for swapped roles; no faithful one, none of 666 editors' own. */
const SURE = 0.92;

/** "Solberg apologises to Tranter" of a text in which a defender apologised to Solberg: whoever acts there, it is not the one acted upon. */
export function halfCrossed(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const { key, content, token } = headline.words[predicate.at];
    if (!content || LIGHT.test(key) || token.pos !== 'VERB') return [];
    const named = (side: readonly number[]): Name | undefined =>
      headline.names.find(
        ({ start, end, place }) => !place && side.some((word) => start <= word && word < end),
      );
    const [doer, other] = [named(predicate.subjects), named([...predicate.objects, ...predicate.others])];
    if (!doer || !other || !isPerson(index, doer) || !isPerson(index, other)) return [];
    const places = index.passages.filter(
      ({ number }) => alignment.matches[predicate.at][number].score >= SAME_WORD,
    );
    let best: { passage: number; at: number } | null = null;
    for (const passage of places) {
      const { at } = alignment.matches[predicate.at][passage.number];
      const there = passage.predicates.find((one) => one.at === at);
      const isNear = range(passage.number - 1, passage.number + 1).some((p) =>
        range(doer.start, doer.end).some((w) => (alignment.matches[w][p]?.score ?? 0) >= NAMED_FROM),
      );
      const doers = there?.subjects.flatMap((top) => actorAt(passage, index, top) ?? []) ?? [];
      const others = [...(there?.objects ?? []), ...(there?.others ?? [])].flatMap(
        (top) => actorAt(passage, index, top) ?? [],
      );
      const crossed =
        there !== undefined &&
        there.subjects.length > 0 &&
        others.some((actor) => !actor.bridged && mayBe(doer, actor)) &&
        !others.some((actor) => mayBe(other, actor)) &&
        !doers.some((actor) => mayBe(doer, actor));
      if (crossed) best ??= { passage: passage.number, at };
      else if (isNear) return [];
    }
    return best === null
      ? []
      : [
          {
            fault: 'roles-swapped',
            start: doer.start,
            end: Math.max(predicate.at + 1, other.end),
            confidence: SURE,
            evidence: [best.passage],
            message: `In the text this is done to the one who does it in the headline: “${excerpt(index.passages[best.passage], best.at)}”.`,
            instead: null,
          },
        ];
  });
}
