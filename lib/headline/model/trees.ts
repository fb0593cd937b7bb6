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

/** Log-odds of `values`, which stand in the order of `model.features`. */
export function scoreTrees(model: Trees, values: ArrayLike<number>): number {
  let sum = model.base;
  for (const tree of model.trees) {
    let node = tree[0];
    while (node.feature >= 0) node = tree[values[node.feature] <= node.at ? node.left : node.right];
    sum += node.value;
  }
  return sum;
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
