import { anchoring, phraseOf, range, type Candidate, type FaultContext } from '../../fault-context';
import { actorsOf, isPerson, mayBe, type Actor } from '../../find-actors';
import type { Passage } from '../../index-article';

const VERB_FROM = 0.69;
const ANCHORED_FROM = 0.5;

/** Another acts where the headline's name acts: the same verb on the same things, with a subject that cannot be the one named. */
export function otherActor(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const name = headline.names.find(
      ({ start, end, place }) => !place && predicate.subjects.some((word) => start <= word && word < end),
    );
    if (!name || !headline.words[predicate.at].content) return [];
    let best: { passage: Passage; actor: Actor; fit: number } | null = null;
    let backed = 0;
    for (const passage of index.passages) {
      const match = alignment.matches[predicate.at][passage.number];
      if (match.score < VERB_FROM) continue;
      const other = passage.predicates.find(({ at }) => at === match.at);
      if (!other) continue;
      const fit = anchoring(
        context,
        predicate.at,
        passage.number,
        match.at,
        new Set(range(name.start, name.end)),
      );
      const actors = actorsOf(passage, index, other);
      // "A spokesman, Rolf Adler, confirmed": the firm's word.
      const isSpokenFor =
        !isPerson(index, name) &&
        other.subjects.some((top) =>
          [top, ...passage.children[top]].some((w) =>
            /^spokes(?:man|woman|person)$/.test(passage.words[w].key),
          ),
        );
      if (
        isSpokenFor ||
        actors.length === 0 ||
        actors.some((actor) => mayBe(name, actor)) ||
        actors.every(({ bridged }) => bridged)
      ) {
        backed = Math.max(backed, fit);
        continue;
      }
      const [actor] = actors;
      if (headline.names.some((known) => known !== name && mayBe(known, actor)) || fit < ANCHORED_FROM)
        continue;
      if (!best || fit > best.fit) best = { passage, actor, fit };
    }
    if (!best || backed >= best.fit - 0.05) return [];
    return [
      {
        fault: 'entity-swapped',
        start: name.start,
        end: name.end,
        confidence: Math.min(0.9, 0.25 + best.fit * 0.6),
        evidence: [best.passage.number],
        message: `In the text it is ${best.actor.written}, not ${phraseOf(context, name.start, name.end)}.`,
        instead: null,
      },
    ];
  });
}
