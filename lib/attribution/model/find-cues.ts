import type { Passage } from '../passage/passage';
import { LONGEST_CHAIN, decodeChain, scoreChain, spanProbability, sumChain } from './cue-chain';
import type { Stretch } from './stretch';
import { BEGIN, INSIDE, type Weights } from './weights';

/** A cue, and how likely the chain takes these very words for one (0–1). */
export interface FoundCue extends Stretch {
  readonly probability: number;
}

/** The cues of a passage in order; `bonus`, in logarithms, is added to the score of every beginning. */
export function findCues(passage: Passage, weights: Weights, bonus: number): FoundCue[] {
  const cues: FoundCue[] = [];
  for (const [index, start] of passage.sentenceStart.entries())
    for (let from = start; from < passage.sentenceEnd[index]; from += LONGEST_CHAIN) {
      const to = Math.min(passage.sentenceEnd[index], from + LONGEST_CHAIN);
      const chain = scoreChain(passage, from, to, weights, false);
      const labels = decodeChain(chain, bonus);
      let sums: ReturnType<typeof sumChain> | null = null;
      for (let at = 0; at < labels.length; at++) {
        if (labels[at] !== BEGIN) continue;
        let end = at + 1;
        while (end < labels.length && labels[end] === INSIDE) end++;
        sums ??= sumChain(chain);
        cues.push({ from: from + at, to: from + end, probability: spanProbability(chain, sums, at, end) });
      }
    }
  return cues;
}
