import { type Chain, scoreChain, sumChain } from '../model/cue-chain';
import { BEGIN, INSIDE, LABELS, OUTSIDE, type Weights } from '../model/weights';
import type { Passage } from '../passage/passage';
import type { Learner } from './adagrad';
import type { AlignedAct } from './align-acts';

/** One sentence with its gold labels. */
export interface ChainExample {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly labels: Uint8Array;
}

/** The sentences of a passage, each token labelled by the cues of the acts. */
export function chainExamples(passage: Passage, acts: readonly AlignedAct[]): ChainExample[] {
  const labels = new Uint8Array(passage.tokens.length);
  for (const { cue } of acts) {
    if (labels.subarray(cue.from, cue.to).some((label) => label !== OUTSIDE)) continue; // cues nest in one case of a thousand
    labels.fill(INSIDE, cue.from, cue.to);
    labels[cue.from] = BEGIN;
  }
  return passage.sentenceStart.map((from, index) => ({
    passage,
    from,
    to: passage.sentenceEnd[index],
    labels: labels.slice(from, passage.sentenceEnd[index]),
  }));
}

/** One pass over the examples; returns the mean negative log-likelihood of a sentence. */
export function trainCues(
  examples: readonly ChainExample[],
  weights: Weights,
  unary: Learner,
  pair: Learner,
): number {
  let loss = 0;
  for (const { passage, from, to, labels } of examples) {
    if (to === from) continue;
    const chain = scoreChain(passage, from, to, weights, true);
    loss += stepChain(chain, labels, unary, pair);
  }
  return loss / examples.length;
}

function stepChain(chain: Chain, gold: Uint8Array, unaryLearner: Learner, pairLearner: Learner): number {
  const { size, unary, pair, cells, pairCells } = chain;
  if (gold[0] === INSIDE) gold[0] = BEGIN;
  const { forward, backward, total } = sumChain(chain);
  let score = 0;
  for (let index = 0; index < size; index++) {
    score += unary[index * LABELS + gold[index]];
    if (index > 0) score += pair[(index * LABELS + gold[index - 1]) * LABELS + gold[index]];
    for (let label = 0; label < LABELS; label++) {
      const expected = Math.exp(forward[index * LABELS + label] + backward[index * LABELS + label] - total);
      const gradient = expected - (gold[index] === label ? 1 : 0);
      if (Math.abs(gradient) < 1e-3) continue;
      for (const cell of cells[index]) unaryLearner.step(cell + label, gradient);
    }
    if (index === 0) continue;
    for (let before = 0; before < LABELS; before++)
      for (let label = 0; label < LABELS; label++) {
        const step = before * LABELS + label;
        const link = pair[index * LABELS * LABELS + step];
        if (link === -Infinity) continue;
        const expected = Math.exp(
          forward[(index - 1) * LABELS + before] +
            link +
            unary[index * LABELS + label] +
            backward[index * LABELS + label] -
            total,
        );
        const gradient = expected - (gold[index - 1] === before && gold[index] === label ? 1 : 0);
        if (Math.abs(gradient) < 1e-3) continue;
        for (const cell of pairCells[index]) pairLearner.step(cell + step, gradient);
      }
  }
  return total - score;
}
