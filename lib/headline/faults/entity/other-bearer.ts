import { phraseOf, range, rankPassages, type Candidate, type FaultContext } from '../../fault-context';
import type { Passage } from '../../index-article';
import type { Name } from '../../reading';
import { rivals } from './rivals';

const BEARS = /^(?:compound|nmod|nmod:poss|appos|flat|amod)$/;
const NOUN_FROM = 0.8;
const BEARER_FIT = 0.4;

/** "NBC poll" of a text whose poll is CBS's: the same thing bears another name there, and nowhere the headline's. */
export function otherBearer(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.names.flatMap((name): Candidate[] => {
    const { relation, head } = headline.words[name.end - 1].token;
    if (name.place || head < 0 || (head >= name.start && head < name.end) || !BEARS.test(relation)) return [];
    const thing = headline.words[head];
    if (!thing.content || thing.token.pos !== 'NOUN') return [];
    let best: { passage: Passage; other: Name; fit: number } | null = null;
    for (const { passage: number, fit } of rankPassages(context, new Set(range(name.start, name.end)))) {
      const { at, score } = alignment.matches[head][number];
      if (at < 0 || score < NOUN_FROM) continue;
      const passage = index.passages[number];
      // The headline's own name in a sentence about the thing may well be what it belongs to.
      if (range(name.start, name.end).some((w) => alignment.matches[w][number].score >= 0.9)) return [];
      const other = rivals(context, passage).find(
        ({ end }) =>
          passage.words[end - 1].token.head === at && BEARS.test(passage.words[end - 1].token.relation),
      );
      if (other && (!best || fit > best.fit)) best = { passage, other, fit };
    }
    if (!best || best.fit < BEARER_FIT) return [];
    const written = best.passage.words
      .slice(best.other.start, best.other.end)
      .map(({ token }) => token.span.exact)
      .join(' ');
    return [
      {
        fault: 'entity-swapped',
        start: name.start,
        end: name.end,
        confidence: Math.min(0.85, 0.3 + best.fit * 0.5),
        evidence: [best.passage.number],
        message: `In the text the ${thing.token.span.exact} is of ${written}, not of ${phraseOf(context, name.start, name.end)}.`,
        instead: null,
      },
    ];
  });
}
