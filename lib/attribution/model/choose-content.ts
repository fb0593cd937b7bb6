import type { Stretch } from './stretch';

/** One way to read what stands about a cue, with the logarithm of its (unnormalised) probability. */
export interface Hypothesis {
  readonly source: Stretch | null;
  readonly left: Stretch | null;
  readonly right: Stretch | null;
  readonly score: number;
}

/** The hypothesis taken, and how likely its content overlaps with the right one by half or more. */
export interface Chosen extends Hypothesis {
  readonly sureness: number;
}

/** Two contents are about the same from this overlap on (tokens in both over tokens in either). */
const SAME = 0.5;
/**
 * The content of least expected loss (minimum Bayes risk, Kumar and Byrne 2004), with the source that goes best with it; `null`
 * without hypotheses. Three likely contents of one length and another may together outweigh the likeliest one.
 */
export function chooseContent(hypotheses: readonly Hypothesis[]): Chosen | null {
  let most = -Infinity;
  for (const { score } of hypotheses) if (score > most) most = score;
  const weights = hypotheses.map(({ score }) => Math.exp(score - most));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let best: Chosen | null = null;
  let bestWorth = -Infinity;
  for (const [index, hypothesis] of hypotheses.entries()) {
    let same = 0;
    let exact = 0;
    for (const [other, weight] of weights.entries()) {
      const overlap = overlapOf(hypothesis, hypotheses[other]);
      if (overlap >= SAME) same += weight;
      if (overlap === 1) exact += weight;
    }
    // Having both edges right counts as much as having about the right words; among equal contents the likelier source decides.
    const worth = same + exact + 1e-3 * weights[index];
    if (worth <= bestWorth) continue;
    best = { ...hypothesis, sureness: same / sum };
    bestWorth = worth;
  }
  return best;
}

function overlapOf(a: Hypothesis, b: Hypothesis): number {
  const both = shared(a.left, b.left) + shared(a.right, b.right);
  const either = size(a.left) + size(a.right) + size(b.left) + size(b.right) - both;
  return either === 0 ? 1 : both / either;
}

const size = (stretch: Stretch | null): number => (stretch === null ? 0 : stretch.to - stretch.from);

const shared = (a: Stretch | null, b: Stretch | null): number =>
  a === null || b === null ? 0 : Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
