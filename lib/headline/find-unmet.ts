import { phraseOf, type Candidate, type FaultContext } from './fault-context';

/** A word met less well than this stands nowhere in the text, in any words that the check knows. */
const MET = 0.36;

/**
 * The headline's main verb with its object, when the text has no word for either: then nothing can be told of the statement. In the
 * written headlines of training that is so of seven faithful ones in a thousand, and of as many faulty ones. `null` otherwise.
 */
export function findUnmetStatement(context: FaultContext): Candidate | null {
  const { headline, alignment } = context;
  const main = headline.predicates.find(({ at }) => headline.words[at].token.head < 0);
  if (!main || !headline.words[main.at].content) return null;
  const objects = main.objects.filter((w) => headline.words[w].content);
  const unmet = (w: number) => alignment.best[w] < MET;
  if (objects.length === 0 || !unmet(main.at) || !objects.every(unmet)) return null;
  const start = Math.min(main.at, ...objects);
  const end = Math.max(main.at, ...objects) + 1;
  return {
    fault: 'detail-absent',
    start,
    end,
    confidence: 0,
    evidence: [],
    message: `The text has no word for “${phraseOf(context, start, end)}”, so that the check cannot tell.`,
    instead: null,
  };
}
