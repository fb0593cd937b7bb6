import { excerpt, range, rankPassages, type Candidate, type FaultContext } from '../../fault-context';

const ENDS =
  /^(?:end|conclude|complete|finish|close|wrap|finalize|settle|stop|resolve|seal|clinch|publish|wind)$/;
const LASTS =
  /^(?:ongoing|continuing|unfinished|pending|unresolved|underway|active|continue|remain|preliminary|interim|currently|still|until|yet|await)$/;
const SAME = 0.8;
/** How far from the matter the word that says it lasts may stand. */
const REACH = 6;

/** "Police close inquiry" of an inquiry that the text calls ongoing. */
export function endedTooSoon(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.predicates.flatMap(({ at, objects, subjects, stage, negated }): Candidate[] => {
    if (!ENDS.test(headline.words[at].key) || stage !== 'fact' || negated) return [];
    const matter = (objects.length > 0 ? objects : subjects)[0];
    if (matter === undefined || !headline.words[matter].content) return [];
    // The text ends it too, in words of its own.
    if (
      alignment.matches[at].some(
        ({ score }, p) => score >= SAME && alignment.matches[matter][p].score >= SAME,
      )
    )
      return [];
    for (const { passage: number } of rankPassages(context, new Set([at])).slice(0, 8)) {
      const match = alignment.matches[matter][number];
      const passage = index.passages[number];
      if (match.score < SAME) continue;
      const lasting = range(
        Math.max(0, match.at - REACH),
        Math.min(passage.words.length, match.at + REACH + 1),
      ).find((w) => LASTS.test(passage.words[w].key));
      if (lasting === undefined) continue;
      return [
        {
          fault: 'time-shifted',
          start: at,
          end: at + 1,
          confidence: 0.7,
          evidence: [number],
          message: `In the text this is not over: “${excerpt(passage, lasting)}”.`,
          instead: null,
        },
      ];
    }
    return [];
  });
}
