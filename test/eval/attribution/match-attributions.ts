import type { AnnotatedArticle } from '../../../lib/attribution/train/read-annotated';
import type { Range } from '../../../lib/text/span';
import { spanOf } from '../../../lib/text/span';
import type { Attribution, Span } from '../../../lib/types';

/** Two acts match from this overlap of their contents on. */
const ENOUGH = 0.5;

/** An annotated act and the attribution that was found for it. */
export interface Match {
  /** Index of the annotated act. */
  readonly act: number;
  readonly found: Attribution;
  readonly goldSource: Span | null;
  readonly overlap: number;
}

/**
 * Pairs found attributions with annotated acts one to one, greatest overlap first. Overlap = words that both contents hold,
 * over the words that either holds (Jaccard); the cue's being the same decides between equals.
 */
export function matchAttributions(
  { article, acts }: AnnotatedArticle,
  found: readonly Attribution[],
): Match[] {
  const words = [...article.text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index);
  const goldWords = acts.map(({ content }) => wordsIn(words, content));
  const foundWords = found.map(({ content }) => wordsIn(words, content));
  const candidates = goldWords.flatMap((gold, act) =>
    foundWords.flatMap((own, index) => {
      const value = overlap(gold, own);
      const sameCue = acts[act].cue.some((cue) => found[index].cue?.start === cue.start) ? 1 : 0;
      return value >= ENOUGH ? [{ act, index, value, sameCue }] : [];
    }),
  );
  candidates.sort((a, b) => b.value - a.value || b.sameCue - a.sameCue || a.act - b.act || a.index - b.index);
  const takenActs = new Set<number>();
  const takenFound = new Set<number>();
  const matches: Match[] = [];
  for (const { act, index, value } of candidates) {
    if (takenActs.has(act) || takenFound.has(index)) continue;
    takenActs.add(act);
    takenFound.add(index);
    const source = acts[act].source;
    matches.push({
      act,
      found: found[index],
      goldSource:
        source.length > 0 ? spanOf(article.text, source[0].start, source[source.length - 1].end) : null,
      overlap: value,
    });
  }
  return matches;
}

/** Whether both sources stand in words, and share some. */
export const isSourceRight = ({ goldSource, found }: Match): boolean =>
  goldSource !== null &&
  found.source !== null &&
  found.source.start < goldSource.end &&
  goldSource.start < found.source.end;

function wordsIn(starts: readonly number[], ranges: readonly Range[]): Set<number> {
  const inside = new Set<number>();
  for (const { start, end } of ranges) {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] < start) low = middle + 1;
      else high = middle;
    }
    for (; low < starts.length && starts[low] < end; low++) inside.add(starts[low]);
  }
  return inside;
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
}
