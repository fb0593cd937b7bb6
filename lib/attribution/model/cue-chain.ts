import type { Passage } from '../passage/passage';
import { addCue } from './cue-features';
import { Features, Templates } from './feature-hash';
import { rowOf } from './table';
import { BEGIN, CUE_BITS, INSIDE, LABELS, OUTSIDE, PAIR_BITS, type Weights } from './weights';

/** A sentence longer than this is read in pieces, so that a page without full stops stays cheap. */
export const LONGEST_CHAIN = 400;

/** Scores of a linear chain: `unary[i][label]`, `pair[i][label before][label]`, with the features that they came from. */
export interface Chain {
  readonly size: number;
  readonly unary: Float64Array;
  readonly pair: Float64Array;
  /** For training: first cells of the rows of `Weights.cue`, and of `Weights.pair`, that each place was scored by; else empty. */
  readonly cells: readonly (readonly number[])[];
  readonly pairCells: readonly (readonly number[])[];
}

const features = new Features();

const cellsOf = ({ hashes, size }: Features, bits: number, width: number): number[] =>
  Array.from(hashes.subarray(0, size), (hash) => rowOf(hash, bits) * width);

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
  const cells: number[][] = [];
  const pairCells: number[][] = [];
  for (let index = 0; index < size; index++) {
    const token = from + index;
    features.clear();
    addCue(passage, token, features);
    weights.cue.addRows(features, unary, index * LABELS);
    if (keep) cells.push(cellsOf(features, CUE_BITS, LABELS));
    features.clear();
    addPair(passage, token, features);
    weights.pair.addRows(features, pair, index * LABELS * LABELS);
    if (keep) pairCells.push(cellsOf(features, PAIR_BITS, LABELS * LABELS));
    pair[index * LABELS * LABELS + OUTSIDE * LABELS + INSIDE] = -Infinity;
  }
  if (size > 0) unary[INSIDE] = -Infinity;
  return { size, unary, pair, cells, pairCells };
}

const [NOTHING, LEMMA, RELATION, TAG, LEMMA_BEFORE, TAG_BEFORE, LINK, VALUES] = Array(8).keys();
const PAIR = new Templates([
  [1, NOTHING],
  [2, LEMMA],
  [3, RELATION, LINK],
  [4, TAG, TAG_BEFORE],
  [5, LEMMA, LEMMA_BEFORE],
]);
const values = new Int32Array(VALUES);

/** What speaks for a label given the one before. */
function addPair({ relation, lemma, tag, head }: Passage, token: number, into: Features): void {
  const before = token - 1;
  values[LEMMA] = lemma[token];
  values[RELATION] = relation[token];
  values[TAG] = tag[token];
  values[LEMMA_BEFORE] = before >= 0 ? lemma[before] : 0;
  values[TAG_BEFORE] = before >= 0 ? tag[before] : 0;
  if (before < 0) values[LINK] = 4;
  else if (head[token] === before) values[LINK] = 1;
  else if (head[before] === token) values[LINK] = 2;
  else values[LINK] = head[token] === head[before] ? 3 : 0;
  PAIR.addTo(into, values);
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
