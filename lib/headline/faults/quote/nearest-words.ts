import { findQuoted } from '../../find-quoted';
import type { Passage } from '../../index-article';
import type { Word } from '../../reading';

/** Words of a passage that come nearest to a marked quotation. */
export interface NearestWords {
  readonly passage: Passage;
  /** First and last word, half-open. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** True when they stand between quotation marks in that sentence. */
  readonly quoted: boolean;
}

/** So much of what the marked words tell must stand there, in their order. */
const SHARE_FROM = 0.5;
/** Between the first and the last of them may stand this many words more than are marked. */
const SLACK = 3;
/** So many words more may stand before the text's quotation ends. */
const LONGER = 2;
/** A word that tells nothing ("is", "the") counts for so much of one that does. */
const LIGHT = 0.3;

const isWord = ({ form }: Word): boolean => /[\p{L}\p{N}]/u.test(form);
const tells = ({ content, weight }: Word): number => (content ? Math.max(weight, 1) : LIGHT);

/** Pairs of equal words in order, the most that can be had (longest common subsequence). */
function inCommon(own: readonly Word[], other: readonly Word[]): readonly (readonly [number, number])[] {
  const best = Array.from({ length: own.length + 1 }, () => new Float64Array(other.length + 1));
  for (let i = own.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      best[i][j] =
        own[i].form === other[j].form && isWord(own[i])
          ? Math.max(best[i + 1][j + 1] + tells(own[i]), best[i + 1][j], best[i][j + 1])
          : Math.max(best[i + 1][j], best[i][j + 1]);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < own.length && j < other.length;) {
    if (
      own[i].form === other[j].form &&
      isWord(own[i]) &&
      best[i][j] === best[i + 1][j + 1] + tells(own[i])
    ) {
      pairs.push([i, j]);
      i++;
      j++;
    } else if (best[i + 1][j] >= best[i][j + 1]) i++;
    else j++;
  }
  return pairs;
}

/** "You can smell it before you see it" for the marked "You can taste it before you see it"; null when nothing in the text is near. */
export function nearestWords(marked: readonly Word[], passages: readonly Passage[]): NearestWords | null {
  const all = marked.filter(isWord).reduce((sum, word) => sum + tells(word), 0);
  let best: (NearestWords & { share: number }) | null = null;
  for (const passage of passages) {
    const pairs = inCommon(marked, passage.words);
    const share = pairs.reduce((sum, [i]) => sum + tells(marked[i]), 0) / (all || 1);
    if (pairs.length < 2 || share < SHARE_FROM || (best && share <= best.share)) continue;
    const [firstOwn, firstThere] = pairs[0];
    const [lastOwn, lastThere] = pairs[pairs.length - 1];
    if (lastThere - firstThere > marked.length + SLACK) continue;
    const goesOn = (w: number) => passage.words[w] !== undefined && isWord(passage.words[w]);
    let [start, end] = [firstThere, lastThere + 1];
    for (let more = firstOwn; more > 0 && goesOn(start - 1); more--) start--;
    for (let more = marked.length - 1 - lastOwn; more > 0 && goesOn(end); more--) end++;
    // "… with a slot machine": what was changed at the end may have been a word longer.
    if (lastOwn < marked.length - 1) {
      let whole = end;
      while (goesOn(whole) && whole - end < LONGER) whole++;
      if (!goesOn(whole)) end = whole;
    }
    const from = passage.words[start].token.span.start;
    const to = passage.words[end - 1].token.span.end;
    const quoted = findQuoted(passage.span.exact).some(
      (quotation) => passage.span.start + quotation.start <= from && to <= passage.span.start + quotation.end,
    );
    best = { passage, start, end, exact: passage.text.slice(from, to), quoted, share };
  }
  return best;
}
