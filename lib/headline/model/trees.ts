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

/**
 * The splits of the trees of several models, feature by feature with the least threshold first, each with the leaves of its tree
 * that remain for a value above it; what is left of a tree's leaves at last begins with the one that a walk would reach (QuickScorer,
 * Lucchese et al. 2015). A walk costs five times as much: nobody can foretell which way it goes.
 */
export interface Forest {
  readonly bases: readonly number[];
  /** Number of the first tree of each model, and of all trees. */
  readonly trees: readonly number[];
  /** Place of each feature's first split, and of all splits. */
  readonly first: Int32Array;
  /** Of each split its threshold; and its tree, shifted by sixteen bits, with a bit for each leaf that remains. */
  readonly at: Float64Array;
  readonly remain: Int32Array;
  /** What the leaves of each tree add, left to right, room for `MOST_LEAVES` a tree. */
  readonly leaves: Float64Array;
}

/** As many as there are bits in what remains of a tree: those of a depth of four. */
const MOST_LEAVES = 16;
const ALL_LEAVES = 2 ** MOST_LEAVES - 1;

/** Lays out models over the same features for scoring. Throws when a tree has more than 16 leaves. */
export function plantForest(models: readonly Trees[]): Forest {
  const all = models.flatMap(({ trees }) => trees);
  const leaves = new Float64Array(all.length * MOST_LEAVES);
  const splits: { feature: number; at: number; tree: number; remain: number }[] = [];
  all.forEach((nodes, tree) => {
    let leaf = 0;
    const grow = (n: number) => {
      const { feature, at, left, right, value } = nodes[n];
      if (feature < 0) {
        if (leaf === MOST_LEAVES) throw new Error(`Tree ${tree} has more than ${MOST_LEAVES} leaves`);
        leaves[tree * MOST_LEAVES + leaf++] = value;
        return;
      }
      const from = leaf;
      grow(left);
      splits.push({ feature, at, tree, remain: ~((1 << leaf) - (1 << from)) });
      grow(right);
    };
    grow(0);
  });
  splits.sort((a, b) => a.feature - b.feature || a.at - b.at || a.tree - b.tree);
  const features = Math.max(0, ...splits.map(({ feature }) => feature + 1));
  const first = new Int32Array(features + 1);
  for (const { feature } of splits) first[feature + 1]++;
  for (let feature = 0; feature < features; feature++) first[feature + 1] += first[feature];
  let planted = 0;
  return {
    bases: models.map(({ base }) => base),
    trees: [0, ...models.map(({ trees }) => (planted += trees.length))],
    first,
    at: Float64Array.from(splits, ({ at }) => at),
    remain: Int32Array.from(splits, ({ tree, remain }) => (tree << MOST_LEAVES) | (remain & ALL_LEAVES)),
    leaves,
  };
}

/** Takes from `left`, the leaves left of each tree, those that `feature` at `value` rules out. */
function ruleOut({ first, at, remain }: Forest, left: Uint16Array, feature: number, value: number): void {
  const end = first[feature + 1];
  for (let i = first[feature]; i < end && !(value <= at[i]); i++) left[remain[i] >> MOST_LEAVES] &= remain[i];
}

/**
 * Log-odds of each of `rows`, whose values stand in the order of the models' features, by each model of a forest. What all rows
 * have alike, as the phrases of one headline have nearly half, is ruled out once for all.
 */
export function scoreForest(forest: Forest, rows: readonly Float64Array[]): readonly (readonly number[])[] {
  if (rows.length === 0) return [];
  const { bases, trees, leaves, first } = forest;
  const shared = new Uint16Array(trees[trees.length - 1]).fill(ALL_LEAVES);
  const apart: number[] = [];
  for (let feature = 0; feature + 1 < first.length; feature++)
    if (rows.every((values) => values[feature] === rows[0][feature]))
      ruleOut(forest, shared, feature, rows[0][feature]);
    else apart.push(feature);
  return rows.map((values) => {
    const left = shared.slice();
    for (const feature of apart) ruleOut(forest, left, feature, values[feature]);
    return bases.map((base, model) => {
      let sum = base;
      for (let t = trees[model]; t < trees[model + 1]; t++)
        sum += leaves[t * MOST_LEAVES + 31 - Math.clz32(left[t] & -left[t])];
      return sum;
    });
  });
}

const forestOf = once((model: Trees) => plantForest([model]));

/** Log-odds of `values`, which stand in the order of `model.features`. */
export const scoreTrees = (model: Trees, values: readonly number[] | Float64Array): number =>
  scoreForest(forestOf(model), [Float64Array.from(values)])[0][0];

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
