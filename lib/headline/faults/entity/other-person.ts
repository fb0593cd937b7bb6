import { LIGHT } from '../../data/light-verbs';
import { anchoring, phraseOf, range, type Candidate, type FaultContext } from '../../fault-context';
import { actorAt, isPerson, mayBe, type Actor } from '../../find-actors';
import type { Passage } from '../../index-article';
import type { Name, Predicate, Reading } from '../../reading';

const SAME_WORD = 0.69;
/** The rest of what the verb is said of must be met this well, where it has another person and where it may have the headline's. */
const FIT_FROM = 0.4;
/** Of the training headlines four are faulty where this rule speaks, each for the person it points at; no faithful one, none of 666 editors' own. */
const SURE = 0.93;

/** Whether the noun at `at` is the name's own, or tells who it is: "rail director Cebanu". */
const isCalled = ({ words }: Reading, { start, end }: Name, at: number): boolean =>
  (start <= at && at < end) ||
  range(start, end).some(
    (w) => words[w].token.head === at && /^(?:flat|appos)/.test(words[w].token.relation),
  );

/** Whether a word of the name stands in the sentence. */
const isNamedIn = ({ alignment }: FaultContext, { start, end }: Name, passage: number): boolean =>
  range(start, end).some((word) => (alignment.matches[word][passage]?.score ?? 0) >= SAME_WORD);

/** What a sentence with the headline's verb says of the person: another is there, it may be the one, or it tells nothing. */
function personThere(
  context: FaultContext,
  name: Name,
  side: 'subjects' | 'objects',
  passage: Passage,
  there: Predicate | undefined,
): Actor | 'maybe' | null {
  const { index } = context;
  const { number } = passage;
  const isNear = [number - 1, number, number + 1].some((beside) => isNamedIn(context, name, beside));
  const actors = there?.[side].flatMap((top) => actorAt(passage, index, top) ?? []) ?? [];
  const other = actors.find(
    ({ entity, bridged }) => entity >= 0 && !bridged && index.entities[entity].kind === 'person',
  );
  const mayMean = actors.some((actor) => actor.bridged || mayBe(name, actor));
  if (other && !mayMean && !isNamedIn(context, name, number)) return other;
  return isNear || (there !== undefined && actors.length === 0) ? 'maybe' : null;
}

/** "Opposition urges Cebanu to resign" of a text in which it urges Rusu: of two people whom the text knows, the verb has the other. */
export function otherPerson(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const { key, content, token } = headline.words[predicate.at];
    if (!content || LIGHT.test(key) || token.pos !== 'VERB') return [];
    return (['subjects', 'objects'] as const).flatMap((side): Candidate[] => {
      const name = headline.names.find(
        (one) => !one.place && predicate[side].some((word) => isCalled(headline, one, word)),
      );
      if (!name || !isPerson(index, name)) return [];
      const own = new Set(range(name.start, name.end));
      let best: { actor: Actor; passage: number; fit: number } | null = null;
      for (const passage of index.passages) {
        const { at, score } = alignment.matches[predicate.at][passage.number];
        if (score < SAME_WORD || at < 0) continue;
        const there = passage.predicates.find((one) => one.at === at);
        const found = personThere(context, name, side, passage, there);
        if (found === null) continue;
        const fit = anchoring(context, predicate.at, passage.number, at, own);
        if (found === 'maybe') {
          if (there === undefined || fit >= FIT_FROM) return [];
        } else if (
          fit >= FIT_FROM &&
          fit > (best?.fit ?? 0) &&
          !headline.names.some((known) => mayBe(known, found))
        )
          best = { actor: found, passage: passage.number, fit };
      }
      return best === null
        ? []
        : [
            {
              fault: 'entity-swapped',
              start: name.start,
              end: name.end,
              confidence: SURE,
              evidence: [best.passage],
              message: `In the text it is ${best.actor.written}, not ${phraseOf(context, name.start, name.end)}.`,
              instead: null,
            },
          ];
    });
  });
}
