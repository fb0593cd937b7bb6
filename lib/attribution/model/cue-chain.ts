import type { Passage } from '../passage/passage';
import { cueFeatures } from './cue-features';
import { Features, mix } from './feature-hash';
import { BEGIN, CUE_BITS, INSIDE, LABELS, OUTSIDE, PAIR_BITS, type Weights } from './weights';

/** A sentence longer than this is read in pieces, so that a page without full stops stays cheap. */
export const LONGEST_CHAIN = 400;

/** Scores of a linear chain: `unary[i][label]`, `pair[i][label before][label]`, with the features that they came from. */
export interface Chain {
  readonly size: number;
  readonly unary: Float64Array;
  readonly pair: Float64Array;
  /** Cells of `Weights.cue` (first label) for each place: `cellStart[i]` to `cellStart[i + 1]`. */
  readonly cells: Uint32Array;
  readonly cellStart: Uint32Array;
  readonly pairCells: Uint32Array;
}

/** No token has more features than this. */
const MOST_FEATURES = 72;
/** Features of a label given the one before. */
export const PAIR_FEATURES = 5;
const features = new Features();
const CUE_MASK = (1 << CUE_BITS) - 1;
const PAIR_MASK = (1 << PAIR_BITS) - 1;

/**
 * Scores tokens `from` to `to` of a passage as a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001).
 * `keep` keeps the features for training.
 */
export function scoreChain(
  passage: Passage,
  from: number,
  to: number,
  weights: Weights,
  keep: boolean,
): Chain {
  const size = to - from;
  const unary = new Float64Array(size * LABELS);
  const pair = new Float64Array(size * LABELS * LABELS);
  const cells = new Uint32Array(keep ? size * MOST_FEATURES : 0);
  const cellStart = new Uint32Array(size + 1);
  const pairCells = new Uint32Array(size * PAIR_FEATURES);
  const { cue: cueWeights, pair: pairWeights } = weights;
  const { hashes } = features;
  let cell = 0;
  for (let index = 0; index < size; index++) {
    const token = from + index;
    cueFeatures(passage, token, features);
    cellStart[index] = cell;
    let outside = 0;
    let begin = 0;
    let inside = 0;
    for (let feature = 0; feature < features.size; feature++) {
      const base = (hashes[feature] & CUE_MASK) * LABELS;
      if (keep) cells[cell++] = base;
      outside += cueWeights[base];
      begin += cueWeights[base + BEGIN];
      inside += cueWeights[base + INSIDE];
    }
    unary[index * LABELS] = outside;
    unary[index * LABELS + BEGIN] = begin;
    unary[index * LABELS + INSIDE] = inside;
    pairFeatures(passage, token, pairCells, index * PAIR_FEATURES);
    for (let feature = 0; feature < PAIR_FEATURES; feature++) {
      const base = pairCells[index * PAIR_FEATURES + feature];
      for (let step = 0; step < LABELS * LABELS; step++)
        pair[index * LABELS * LABELS + step] += pairWeights[base + step];
    }
    pair[index * LABELS * LABELS + OUTSIDE * LABELS + INSIDE] = -Infinity;
  }
  cellStart[size] = cell;
  if (size > 0) unary[INSIDE] = -Infinity;
  return { size, unary, pair, cells, cellStart, pairCells };
}

function pairFeatures(passage: Passage, token: number, into: Uint32Array, at: number): void {
  const { relation, lemma, tag, head } = passage;
  const link =
    token > 0
      ? head[token] === token - 1
        ? 1
        : head[token - 1] === token
          ? 2
          : head[token] === head[token - 1]
            ? 3
            : 0
      : 4;
  const own = LABELS * LABELS;
  into[at] = (mix(1, 0) & PAIR_MASK) * own;
  into[at + 1] = (mix(2, lemma[token]) & PAIR_MASK) * own;
  into[at + 2] = (mix(mix(3, relation[token]), link) & PAIR_MASK) * own;
  into[at + 3] = (mix(mix(4, tag[token]), token > 0 ? tag[token - 1] : 0) & PAIR_MASK) * own;
  into[at + 4] = (mix(mix(5, lemma[token]), token > 0 ? lemma[token - 1] : 0) & PAIR_MASK) * own;
}

const logSum = (values: Float64Array, count: number): number => {
  let most = -Infinity;
  for (let index = 0; index < count; index++) if (values[index] > most) most = values[index];
  if (most === -Infinity) return most;
  let sum = 0;
  for (let index = 0; index < count; index++) sum += Math.exp(values[index] - most);
  return most + Math.log(sum);
};

/** Forward and backward sums in logarithms, and their total. */
export function sumChain({ size, unary, pair }: Chain): {
  forward: Float64Array;
  backward: Float64Array;
  total: number;
} {
  const forward = new Float64Array(size * LABELS).fill(-Infinity);
  const backward = new Float64Array(size * LABELS);
  const row = new Float64Array(LABELS);
  for (let label = 0; label < LABELS; label++) forward[label] = unary[label];
  for (let index = 1; index < size; index++)
    for (let label = 0; label < LABELS; label++) {
      for (let before = 0; before < LABELS; before++)
        row[before] =
          forward[(index - 1) * LABELS + before] + pair[(index * LABELS + before) * LABELS + label];
      forward[index * LABELS + label] = logSum(row, LABELS) + unary[index * LABELS + label];
    }
  for (let index = size - 2; index >= 0; index--)
    for (let label = 0; label < LABELS; label++) {
      for (let next = 0; next < LABELS; next++)
        row[next] =
          pair[((index + 1) * LABELS + label) * LABELS + next] +
          unary[(index + 1) * LABELS + next] +
          backward[(index + 1) * LABELS + next];
      backward[index * LABELS + label] = logSum(row, LABELS);
    }
  for (let label = 0; label < LABELS; label++) row[label] = forward[(size - 1) * LABELS + label];
  return { forward, backward, total: logSum(row, LABELS) };
}

/** How likely the tokens `from` up to, not including, `to` are one cue and none beside them belongs to it. */
export function spanProbability(
  { size, unary, pair }: Chain,
  { forward, backward, total }: ReturnType<typeof sumChain>,
  from: number,
  to: number,
): number {
  let score = forward[from * LABELS + BEGIN];
  let last = BEGIN;
  for (let index = from + 1; index < to; index++) {
    score += pair[(index * LABELS + last) * LABELS + INSIDE] + unary[index * LABELS + INSIDE];
    last = INSIDE;
  }
  if (to === size) return Math.exp(score - total);
  const link = (label: number): number =>
    pair[(to * LABELS + last) * LABELS + label] + unary[to * LABELS + label] + backward[to * LABELS + label];
  return Math.exp(score + link(OUTSIDE) - total) + Math.exp(score + link(BEGIN) - total);
}

/** The best labels (Viterbi), where every label but "outside" gets `bonus` on top: above 0 finds more cues, below 0 fewer. */
export function decodeChain({ size, unary, pair }: Chain, bonus: number): Uint8Array {
  const best = new Float64Array(size * LABELS);
  const from = new Uint8Array(size * LABELS);
  const lift = (label: number): number => (label === BEGIN ? bonus : 0);
  for (let label = 0; label < LABELS; label++) best[label] = unary[label] + lift(label);
  for (let index = 1; index < size; index++)
    for (let label = 0; label < LABELS; label++) {
      let top = -Infinity;
      for (let before = 0; before < LABELS; before++) {
        const score = best[(index - 1) * LABELS + before] + pair[(index * LABELS + before) * LABELS + label];
        if (score > top) {
          top = score;
          from[index * LABELS + label] = before;
        }
      }
      best[index * LABELS + label] = top + unary[index * LABELS + label] + lift(label);
    }
  const labels = new Uint8Array(size);
  if (size === 0) return labels;
  let label = OUTSIDE;
  for (let other = 1; other < LABELS; other++)
    if (best[(size - 1) * LABELS + other] > best[(size - 1) * LABELS + label]) label = other;
  for (let index = size - 1; index >= 0; index--) {
    labels[index] = label;
    label = from[index * LABELS + label];
  }
  return labels;
}
