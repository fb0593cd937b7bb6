import { describe, expect, it } from 'vitest';
import {
  plantForest,
  scoreForest,
  scoreTrees,
  type TreeNode,
  type Trees,
} from '../../lib/headline/model/trees';
import { makeRandom } from '../../lib/headline/train/corrupt/example';

const FEATURES = 6;
const leaf = (value: number): TreeNode => ({ feature: -1, at: 0, left: 0, right: 0, value });

/** A tree of at most `depth`, some of its leaves higher up. */
function grow(random: () => number, depth: number): TreeNode[] {
  const nodes: TreeNode[] = [];
  const place = (left: number): number => {
    const here = nodes.push(leaf(random() - 0.5)) - 1;
    if (left === 0 || random() < 0.2) return here;
    const split = { feature: Math.floor(random() * FEATURES), at: Math.floor(random() * 4) / 4, value: 0 };
    nodes[here] = { ...split, left: place(left - 1), right: place(left - 1) };
    return here;
  };
  place(depth);
  return nodes;
}

/** What a walk down every tree adds up to. */
function walk({ base, trees }: Trees, values: Float64Array): number {
  return trees.reduce((sum, tree) => {
    let node = tree[0];
    while (node.feature >= 0) node = tree[values[node.feature] <= node.at ? node.left : node.right];
    return sum + node.value;
  }, base);
}

const random = makeRandom(11);
const models = [3, 2, 4].map((depth, i): Trees => ({
  features: Array.from({ length: FEATURES }, (_, f) => `f${f}`),
  base: i - 1,
  trees: Array.from({ length: 20 }, () => grow(random, depth)),
}));
/** Values that lie on thresholds as often as between them; the first two are the same in every row. */
const rows = Array.from({ length: 30 }, () =>
  Float64Array.from({ length: FEATURES }, (_, f) => (f < 2 ? 0.25 : Math.floor(random() * 9) / 8)),
);

describe('scoreForest', () => {
  it('gives what a walk down every tree gives, to the last bit', () => {
    expect(scoreForest(plantForest(models), rows)).toEqual(
      rows.map((values) => models.map((model) => walk(model, values))),
    );
  });

  it('gives each row the same alone as among others', () => {
    const forest = plantForest(models);
    expect(rows.flatMap((values) => scoreForest(forest, [values]))).toEqual(scoreForest(forest, rows));
    expect(scoreTrees(models[0], rows[0])).toBe(walk(models[0], rows[0]));
  });

  it('goes right with what is no number, as a walk does', () => {
    const nowhere = new Float64Array(FEATURES).fill(NaN);
    expect(scoreTrees(models[1], nowhere)).toBe(walk(models[1], nowhere));
  });

  it('weighs no rows, and by no trees', () => {
    expect(scoreForest(plantForest(models), [])).toEqual([]);
    expect(scoreForest(plantForest([]), [rows[0]])).toEqual([[]]);
  });
});

describe('plantForest', () => {
  it('refuses a tree that it has no room for', () => {
    const tree = Array.from({ length: 33 }, (_, n): TreeNode =>
      n % 2 === 0 && n < 32 ? { feature: 0, at: n, left: n + 1, right: n + 2, value: 0 } : leaf(n),
    );
    expect(() => plantForest([{ features: ['f'], base: 0, trees: [tree] }])).toThrow('more than 16 leaves');
  });
});
