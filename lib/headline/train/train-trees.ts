import { sigmoid, type TreeNode, type Trees } from '../model/trees';

export interface TreeOptions {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of weights in a leaf. */
  readonly leaf: number;
  readonly lambda: number;
}

interface Task {
  readonly rows: readonly Float64Array[];
  readonly order: readonly Int32Array[];
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

/** Exact greedy splits on presorted columns (Chen & Guestrin 2016), second-order, deterministic. */
function growTree(
  { rows, order, gradient, hessian }: Task,
  features: number,
  options: TreeOptions,
): TreeNode[] {
  const nodes: { -readonly [K in keyof TreeNode]: TreeNode[K] }[] = [];
  const owner = new Int32Array(rows.length);
  const open = [{ node: 0, depth: 0 }];
  nodes.push({ feature: -1, at: 0, left: -1, right: -1, value: 0 });
  for (let depth = 0; depth <= options.depth && open.length > 0; depth++) {
    const layer = open.splice(0, open.length);
    // Indexed by node number: maps would cost more than the sums.
    const sumG = new Float64Array(nodes.length);
    const sumH = new Float64Array(nodes.length);
    const isOpen = new Uint8Array(nodes.length);
    for (const { node } of layer) isOpen[node] = 1;
    for (let i = 0; i < rows.length; i++) {
      sumG[owner[i]] += gradient[i];
      sumH[owner[i]] += hessian[i];
    }
    const best = new Map<number, { gain: number; feature: number; at: number }>();
    const most = new Float64Array(nodes.length).fill(1e-6);
    const partG = new Float64Array(nodes.length);
    const partH = new Float64Array(nodes.length);
    const last = new Float64Array(nodes.length);
    if (depth < options.depth)
      for (let feature = 0; feature < features; feature++) {
        partG.fill(0);
        partH.fill(0);
        last.fill(NaN);
        for (const i of order[feature]) {
          const node = owner[i];
          if (isOpen[node] === 0) continue;
          const value = rows[i][feature];
          const restH = sumH[node] - partH[node];
          if (value !== last[node] && partH[node] >= options.leaf && restH >= options.leaf) {
            const restG = sumG[node] - partG[node];
            const gain =
              partG[node] ** 2 / (partH[node] + options.lambda) +
              restG ** 2 / (restH + options.lambda) -
              sumG[node] ** 2 / (sumH[node] + options.lambda);
            if (gain > most[node]) {
              most[node] = gain;
              best.set(node, { gain, feature, at: (last[node] + value) / 2 });
            }
          }
          partG[node] += gradient[i];
          partH[node] += hessian[i];
          last[node] = value;
        }
      }
    const splits = new Map<number, { feature: number; at: number; left: number; right: number }>();
    for (const { node } of layer) {
      const found = best.get(node);
      if (!found) {
        nodes[node].value = (-options.rate * sumG[node]) / (sumH[node] + options.lambda);
        continue;
      }
      const left = nodes.push({ feature: -1, at: 0, left: -1, right: -1, value: 0 }) - 1;
      const right = nodes.push({ feature: -1, at: 0, left: -1, right: -1, value: 0 }) - 1;
      Object.assign(nodes[node], { feature: found.feature, at: found.at, left, right });
      splits.set(node, { ...found, left, right });
      open.push({ node: left, depth: depth + 1 }, { node: right, depth: depth + 1 });
    }
    for (let i = 0; i < rows.length; i++) {
      const split = splits.get(owner[i]);
      if (split) owner[i] = rows[i][split.feature] <= split.at ? split.left : split.right;
    }
  }
  return nodes;
}

/** Fits boosted trees to `labels` (0 or 1) under log-loss with a weight a row. */
export function trainTrees(
  names: readonly string[],
  rows: readonly Float64Array[],
  labels: readonly number[],
  weights: readonly number[],
  options: TreeOptions,
): Trees {
  const order = names.map((_, feature) => {
    const index = Int32Array.from(rows.keys());
    return index.sort((a, b) => rows[a][feature] - rows[b][feature] || a - b);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const positive = weights.reduce((sum, weight, i) => sum + weight * labels[i], 0) / total;
  const base = Math.log(positive / (1 - positive));
  const scores = new Float64Array(rows.length).fill(base);
  const gradient = new Float64Array(rows.length);
  const hessian = new Float64Array(rows.length);
  const trees: TreeNode[][] = [];
  for (let round = 0; round < options.rounds; round++) {
    for (let i = 0; i < rows.length; i++) {
      const p = sigmoid(scores[i]);
      gradient[i] = weights[i] * (p - labels[i]);
      hessian[i] = weights[i] * Math.max(p * (1 - p), 1e-6);
    }
    const tree = growTree({ rows, order, gradient, hessian }, names.length, options);
    trees.push(tree);
    for (let i = 0; i < rows.length; i++) {
      let node = tree[0];
      while (node.feature >= 0) node = tree[rows[i][node.feature] <= node.at ? node.left : node.right];
      scores[i] += node.value;
    }
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
