import { once } from '../../once';

/** One node of a regression tree: a split, or at a leaf (`feature` -1) what it adds. */
export interface TreeNode {
  readonly feature: number;
  /** Goes left when the feature's value is at most this. */
  readonly at: number;
  readonly left: number;
  readonly right: number;
  readonly value: number;
}

/** Boosted trees over named features; the sum of `base` and one leaf a tree is a log-odds. */
export interface Trees {
  readonly features: readonly string[];
  readonly base: number;
  readonly trees: readonly (readonly TreeNode[])[];
}

/** All nodes of all trees in a row, for walking: objects would cost five times as much. */
interface Flat {
  readonly feature: Int16Array;
  readonly at: Float64Array;
  /** Place of the left child; the right one stands behind it. */
  readonly left: Int32Array;
  readonly roots: Int32Array;
}

/** The nodes of a model, laid out once. */
const flatten = once(({ trees }: Trees): Flat => {
  const size = trees.reduce((sum, tree) => sum + tree.length, 0);
  const flat = {
    feature: new Int16Array(size),
    at: new Float64Array(size),
    left: new Int32Array(size),
    roots: new Int32Array(trees.length),
  };
  let next = 0;
  trees.forEach((tree, t) => {
    const place = (n: number, here: number) => {
      const { feature, at, left, right, value } = tree[n];
      flat.feature[here] = feature;
      // A leaf keeps its value where a split keeps its threshold.
      flat.at[here] = feature < 0 ? value : at;
      if (feature < 0) return;
      flat.left[here] = next;
      next += 2;
      place(left, flat.left[here]);
      place(right, flat.left[here] + 1);
    };
    flat.roots[t] = next++;
    place(0, flat.roots[t]);
  });
  return flat;
});

/** Log-odds of `values`, which stand in the order of `model.features`. */
export function scoreTrees(model: Trees, values: ArrayLike<number>): number {
  const { feature, at, left, roots } = flatten(model);
  let sum = model.base;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t];
    while (feature[node] >= 0) node = left[node] + (values[feature[node]] <= at[node] ? 0 : 1);
    sum += at[node];
  }
  return sum;
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
