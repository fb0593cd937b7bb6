import type { Passage } from '../passage/passage';
import type { Stretch } from './stretch';

/** The token of a cue that the others hang on: the one whose governor stands outside, a verb before others; "said" of "said in a statement". */
export function headOfCue(passage: Passage, { from, to }: Stretch): number {
  let best = from;
  let bestRank = -1;
  for (let index = from; index < to; index++) {
    const governor = passage.head[index];
    if (governor >= from && governor < to) continue;
    const { pos } = passage.tokens[index];
    const rank =
      pos === 'VERB' ? 4 : pos === 'NOUN' ? 3 : pos === 'ADJ' ? 2 : pos === 'AUX' || pos === 'ADP' ? 1 : 0;
    if (rank > bestRank) {
      best = index;
      bestRank = rank;
    }
  }
  return best;
}
