import type { Fault } from '../../types';
import type { HeadlineModel } from '../model/load-model';
import { scoreTrees, sigmoid, type Trees } from '../model/trees';
import { weighingNames, weightTerms } from '../model/weigh-candidates';
import type { Row } from './collect-rows';
import { makeRandom } from './corrupt/example';
import { trainTrees } from './train-trees';

/** Faults of relations, where a phrase must be found that no rule saw. Others are as sure as their rule. */
const LEARNT: readonly Fault[] = [
  'entity-swapped',
  'place-or-nationality-shifted',
  'roles-swapped',
  'negated',
  'predicate-strengthened',
  'detail-absent',
];
const BY_RULE: readonly Fault[] = [
  'quote-altered',
  'number-changed',
  'hedge-dropped',
  'time-shifted',
  'cause-claimed',
  'scope-widened',
  'attribution-dropped',
];
const TREES = { rounds: 60, depth: 4, rate: 0.12, leaf: 15, lambda: 4 };
/** One article in four is kept from the trees: the weights must not be learnt from what the trees know by heart. */
const HELD = 4;
/** Wrong candidates of corrupted headlines are many and alike: so many are enough. */
const KEPT = 0.35;

const isHeld = ({ article }: Row): boolean => article % HELD === 0;

function fitTrees(rows: readonly Row[], fault: Fault): Trees {
  const random = makeRandom(11);
  const values: Float64Array[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  for (const row of rows) {
    if (isHeld(row)) continue;
    for (const candidate of row.candidates) {
      if (candidate.fault !== fault) continue;
      const kept = candidate.right || row.fault === null ? 1 : KEPT;
      if (random() > kept) continue;
      values.push(candidate.values);
      labels.push(candidate.right ? 1 : 0);
      weights.push((row.fault !== null ? 1 : row.origin === 'reworded' ? 2 : 4) / kept);
    }
  }
  return trainTrees(weighingNames, values, labels, weights, TREES);
}

/** The terms of the likeliest candidate of one kind in a headline; those of silence when there is none. */
function termsOf({ candidates }: Row, fault: Fault, trees: Trees | undefined): readonly number[] {
  let best: readonly number[] = weightTerms(trees ? -Infinity : 0, 0);
  let most = -Infinity;
  for (const candidate of candidates) {
    if (candidate.fault !== fault) continue;
    const logOdds = trees ? scoreTrees(trees, candidate.values) : 0;
    const rank = logOdds + 3 * candidate.sure;
    if (rank > most) [most, best] = [rank, weightTerms(logOdds, candidate.sure)];
  }
  return best;
}

/** Solves `matrix` · x = `vector` by elimination; both are changed. */
function solve(matrix: number[][], vector: number[]): number[] {
  const size = vector.length;
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) {
      const factor = matrix[j][i] / matrix[i][i];
      for (let k = i; k < size; k++) matrix[j][k] -= factor * matrix[i][k];
      vector[j] -= factor * vector[i];
    }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) vector[i] -= matrix[i][k] * vector[k];
    vector[i] /= matrix[i][i];
  }
  return vector;
}

/** Logistic regression by Newton's steps under a small ridge. */
function fitLogistic(
  terms: readonly (readonly number[])[],
  labels: readonly number[],
  weights: readonly number[],
): number[] {
  const size = terms[0].length;
  let factors = Array<number>(size).fill(0);
  for (let step = 0; step < 30; step++) {
    const gradient = factors.map((factor, i) => (i === 0 ? 0 : RIDGE * factor));
    const hessian = factors.map((_, i) => factors.map((__, j) => (i === j ? RIDGE : 0)));
    terms.forEach((own, row) => {
      const p = sigmoid(own.reduce((sum, term, i) => sum + term * factors[i], 0));
      for (let i = 0; i < size; i++) {
        gradient[i] += weights[row] * (p - labels[row]) * own[i];
        for (let j = 0; j < size; j++) hessian[i][j] += weights[row] * p * (1 - p) * own[i] * own[j];
      }
    });
    const change = solve(hessian, gradient);
    factors = factors.map((factor, i) => factor - change[i]);
  }
  return factors;
}
const RIDGE = 0.5;

/** Of the faithful ones only what an editor or a rule made of the very text: other outlets' headlines are not always backed by it. */
const WEIGHT: Readonly<Record<Row['origin'], number>> = { editor: 3, other: 0, reworded: 1 };

/** Both sides weighing the same, the log-odds are the evidence weight: how much likelier the sight is under the fault. */
function fitWeights(rows: readonly Row[], fault: Fault, trees: Trees | undefined): readonly number[] {
  const used = rows.filter(
    (row) =>
      (trees === undefined || isHeld(row)) &&
      (row.fault === fault || (row.fault === null && WEIGHT[row.origin] > 0)),
  );
  const weights = used.map((row) =>
    row.fault === null ? WEIGHT[row.origin] : row.origin === 'editor' ? 2 : 1,
  );
  const sum = (faulty: boolean) =>
    used.reduce((all, row, i) => all + ((row.fault !== null) === faulty ? weights[i] : 0), 0);
  const balance = sum(false) / Math.max(1, sum(true));
  return fitLogistic(
    used.map((row) => termsOf(row, fault, trees)),
    used.map((row) => (row.fault === null ? 0 : 1)),
    weights.map((weight, i) => (used[i].fault === null ? weight : weight * balance)),
  ).map((factor) => Number(factor.toPrecision(5)));
}

/** The model of the headline check, learnt from faithful and corrupted headlines. */
export function fitHeadline(rows: readonly Row[]): HeadlineModel {
  const trees: Partial<Record<Fault, Trees>> = {};
  const weights: Partial<Record<Fault, readonly number[]>> = {};
  for (const fault of LEARNT) trees[fault] = fitTrees(rows, fault);
  for (const fault of [...LEARNT, ...BY_RULE]) weights[fault] = fitWeights(rows, fault, trees[fault]);
  return { trees, weights };
}
