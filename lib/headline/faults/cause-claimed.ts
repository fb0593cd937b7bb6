import type { Passage } from '../index-article';
import { rankPassages, range, type Candidate, type FaultContext } from '../fault-context';

/** Verbs that make one thing the cause of another. Lemmas in American spelling. */
const CAUSAL_VERBS = new Set(
  'cause drive prompt trigger spark force spur fuel provoke push cost sink curb boost hurt help doom propel ignite inspire produce generate lead compel pressure bring drag unleash stoke kill save make'.split(
    ' ',
  ),
);
/** What in a text ties cause and effect together. */
const TIES = new Set(
  'because due cause prompt drive trigger spark force spur fuel provoke result thanks owing blame attribute hence therefore motivate contribute responsible lead compel stem driver'.split(
    ' ',
  ),
);
const STRONG = new Set(
  'cause drive prompt trigger spark force spur fuel provoke propel ignite compel sink doom curb cost'.split(
    ' ',
  ),
);

const ties = (passage: Passage | undefined): boolean =>
  passage !== undefined && passage.words.some(({ key }) => TIES.has(key));

/** A cause that the text does not give: "Outcry forces shop to close" of a shop that closed. */
export function causeClaimed(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.words.flatMap((word, w): Candidate[] => {
    const verb = CAUSAL_VERBS.has(word.key) && word.wordClass === 'v';
    const link =
      word.key === 'because' ||
      (word.key === 'due' && headline.words[w + 1]?.key === 'to') ||
      word.key === 'thanks';
    if (!verb && !link) return [];
    if (w === 0 || w === headline.words.length - 1) return [];
    const before = range(0, w).filter((i) => headline.words[i].content);
    const after = range(w + 1, headline.words.length).filter((i) => headline.words[i].content);
    if (before.length === 0 || after.length === 0) return [];
    const ranked = rankPassages(context, new Set([w]));
    const [best] = ranked;
    if (!best || best.fit < 0.2) return [];
    // The verb itself, or one like it, in the sentence that has both sides: the text says so too.
    const near = [best.passage, best.passage - 1, best.passage + 1];
    if (near.some((number) => (alignment.matches[w][number]?.score ?? 0) >= 0.6)) return [];
    const causes = rankPassages(context, new Set([w, ...after]))[0];
    const effects = rankPassages(context, new Set([w, ...before]))[0];
    const apart = Math.abs(causes.passage - effects.passage) > 1;
    const tied = ties(index.passages[best.passage]) && !apart;
    const strong = STRONG.has(word.key) || link;
    const confidence = (strong ? 0.62 : 0.12) + (apart ? 0.15 : 0) - (tied ? 0.3 : 0);
    const start = before.length <= 3 ? 0 : w;
    return confidence < 0.1
      ? []
      : [
          {
            fault: 'cause-claimed',
            start,
            end: w + 1,
            confidence,
            evidence: [effects.passage, causes.passage],
            message: `The text does not say that one led to the other: nothing there says “${word.token.span.exact}”.`,
            instead: null,
          },
        ];
  });
}
