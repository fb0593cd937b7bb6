import { makeRandom } from './corrupt/example';
import { sigmoid, type TreeNode, type Trees } from '../model/trees';

export interface TreeOptions {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of weights in a leaf. */
  readonly leaf: number;
  readonly lambda: number;
  /** Share of the features that each tree may look at, 0–1; drawn from a fixed sequence. */
  readonly share: number;
  /** Share of the rows that each tree is grown on, 0–1 (stochastic gradient boosting, Friedman 2002). */
  readonly rows: number;
}

/** A feature is cut at so many places at most: enough for scores, and a tree is then grown in one pass a level. */
const BINS = 64;

/** One feature: for each row the bin of its value, and the value that parts each bin from the next. */
export interface Column {
  readonly bins: Uint8Array;
  readonly cuts: readonly number[];
}

/** The features of rows in bins, which any number of models of the same rows may share. */
export const binRows = (names: readonly string[], rows: readonly Float64Array[]): readonly Column[] =>
  names.map((_, feature) => binColumn(rows, feature));

/** Cuts a feature at its quantiles. */
function binColumn(rows: readonly Float64Array[], feature: number): Column {
  const values = Float64Array.from(rows, (row) => row[feature]).sort();
  const cuts: number[] = [];
  let done = -Infinity;
  for (let bin = 1; bin < BINS; bin++) {
    const at = Math.floor((bin * values.length) / BINS);
    const high = values[at];
    if (high <= done || values.length === 0) continue;
    done = high;
    // A value that fills several bins is cut off on both sides.
    let first = at;
    while (first > 0 && values[first - 1] === high) first--;
    let next = at;
    while (next < values.length && values[next] === high) next++;
    if (first > 0) cuts.push((values[first - 1] + high) / 2);
    if (next < values.length) cuts.push((high + values[next]) / 2);
  }
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  const bins = Uint8Array.from(rows, (row) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (row[feature] <= places[middle]) high = middle;
      else low = middle + 1;
    }
    return low;
  });
  return { bins, cuts: places };
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

const STRIDE = 256;

/** The best cut of every open node over all features, by sums of gradients in bins. */
function findSplits(
  columns: readonly Column[],
  owner: Int32Array,
  gradient: Float64Array,
  hessian: Float64Array,
  open: readonly number[],
  allowed: readonly boolean[],
  { leaf, lambda }: TreeOptions,
): ReadonlyMap<number, Split> {
  const slot = new Int32Array(Math.max(...open) + 1).fill(-1);
  open.forEach((node, i) => (slot[node] = i));
  const best = new Map<number, Split>();
  const sumG = new Float64Array(open.length * STRIDE);
  const sumH = new Float64Array(open.length * STRIDE);
  columns.forEach(({ bins, cuts }, feature) => {
    if (cuts.length === 0 || !allowed[feature]) return;
    sumG.fill(0);
    sumH.fill(0);
    for (let i = 0; i < bins.length; i++) {
      const at = owner[i] < slot.length ? slot[owner[i]] : -1;
      if (at < 0) continue;
      const cell = at * STRIDE + bins[i];
      sumG[cell] += gradient[i];
      sumH[cell] += hessian[i];
    }
    open.forEach((node, i) => {
      let allG = 0;
      let allH = 0;
      for (let bin = 0; bin <= cuts.length; bin++) {
        allG += sumG[i * STRIDE + bin];
        allH += sumH[i * STRIDE + bin];
      }
      let g = 0;
      let h = 0;
      for (let bin = 0; bin < cuts.length; bin++) {
        g += sumG[i * STRIDE + bin];
        h += sumH[i * STRIDE + bin];
        if (h < leaf || allH - h < leaf) continue;
        const gain =
          g ** 2 / (h + lambda) + (allG - g) ** 2 / (allH - h + lambda) - allG ** 2 / (allH + lambda);
        if (gain > (best.get(node)?.gain ?? 1e-6)) best.set(node, { gain, feature, bin });
      }
    });
  });
  return best;
}

/** One tree, level by level (Chen & Guestrin 2016), second-order, deterministic. */
function growTree(
  columns: readonly Column[],
  gradient: Float64Array,
  hessian: Float64Array,
  allowed: readonly boolean[],
  options: TreeOptions,
): { readonly nodes: TreeNode[]; readonly owner: Int32Array } {
  const owner = new Int32Array(gradient.length);
  const nodes: { -readonly [K in keyof TreeNode]: TreeNode[K] }[] = [
    { feature: -1, at: 0, left: -1, right: -1, value: 0 },
  ];
  let open = [0];
  for (let depth = 0; depth < options.depth && open.length > 0; depth++) {
    const splits = findSplits(columns, owner, gradient, hessian, open, allowed, options);
    open = [];
    for (const [node, { feature, bin }] of splits) {
      const left = nodes.push({ feature: -1, at: 0, left: -1, right: -1, value: 0 }) - 1;
      const right = nodes.push({ feature: -1, at: 0, left: -1, right: -1, value: 0 }) - 1;
      Object.assign(nodes[node], { feature, at: columns[feature].cuts[bin], left, right });
      open.push(left, right);
    }
    for (let i = 0; i < owner.length; i++) {
      const split = splits.get(owner[i]);
      if (split)
        owner[i] = columns[split.feature].bins[i] <= split.bin ? nodes[owner[i]].left : nodes[owner[i]].right;
    }
  }
  const sumG = new Float64Array(nodes.length);
  const sumH = new Float64Array(nodes.length);
  for (let i = 0; i < owner.length; i++) {
    sumG[owner[i]] += gradient[i];
    sumH[owner[i]] += hessian[i];
  }
  nodes.forEach((node, n) => {
    if (node.feature < 0) node.value = (-options.rate * sumG[n]) / (sumH[n] + options.lambda);
  });
  return { nodes, owner };
}

/** Fits boosted trees to `labels` (0 or 1) under log-loss with a weight a row. */
export function trainTrees(
  names: readonly string[],
  rows: readonly Float64Array[],
  labels: readonly number[],
  weights: readonly number[],
  options: TreeOptions,
  columns: readonly Column[] = binRows(names, rows),
): Trees {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const positive = weights.reduce((sum, weight, i) => sum + weight * labels[i], 0) / total;
  const base = Math.log(positive / (1 - positive));
  const scores = new Float64Array(rows.length).fill(base);
  const gradient = new Float64Array(rows.length);
  const hessian = new Float64Array(rows.length);
  const trees: TreeNode[][] = [];
  const random = makeRandom(rows.length);
  for (let round = 0; round < options.rounds; round++) {
    for (let i = 0; i < rows.length; i++) {
      const p = sigmoid(scores[i]);
      gradient[i] = weights[i] * (p - labels[i]);
      hessian[i] = weights[i] * Math.max(p * (1 - p), 1e-6);
      if (options.rows < 1 && random() >= options.rows) gradient[i] = hessian[i] = 0;
    }
    const allowed = names.map(() => options.share >= 1 || random() < options.share);
    const { nodes, owner } = growTree(columns, gradient, hessian, allowed, options);
    trees.push(nodes);
    for (let i = 0; i < rows.length; i++) scores[i] += nodes[owner[i]].value;
  }
  const round = (value: number) => Number(value.toPrecision(5));
  return {
    features: names,
    base: round(base),
    trees: trees.map((tree) =>
      tree.map((node) => ({ ...node, at: round(node.at), value: round(node.value) })),
    ),
  };
}
