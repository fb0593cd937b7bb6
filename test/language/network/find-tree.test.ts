import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTree } from '@/lib/language/network/find-tree';

/** The best score of any tree with one word under the root, by trying them all. */
function bestByTrial(scores: number[][]): number {
  const n = scores.length;
  const heads = new Array<number>(n).fill(0);
  let best = -Infinity;
  const reachesRoot = (node: number): boolean => {
    for (let steps = 0; steps <= n; steps += 1) {
      if (node === 0) return true;
      node = heads[node];
    }
    return false;
  };
  const place = (child: number, total: number): void => {
    if (child === n) {
      const nodes = heads.map((_, i) => i).slice(1);
      if (nodes.filter((i) => heads[i] === 0).length === 1 && nodes.every(reachesRoot))
        best = Math.max(best, total);
      return;
    }
    for (let head = 0; head < n; head += 1) {
      if (head === child) continue;
      heads[child] = head;
      place(child + 1, total + scores[child][head]);
    }
  };
  place(1, 0);
  return best;
}

describe('findTree', () => {
  const square = fc.integer({ min: 2, max: 5 }).chain((n) =>
    fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n, maxLength: n }), {
      minLength: n,
      maxLength: n,
    }),
  );

  it('finds the best tree with one root', () => {
    fc.assert(
      fc.property(square, (scores) => {
        const n = scores.length;
        const heads = findTree(Float32Array.from(scores.flat()), n, n);
        const total = [...heads].slice(1).reduce((sum, head, i) => sum + scores[i + 1][head], 0);
        expect([...heads].slice(1).filter((head) => head === 0)).toHaveLength(1);
        expect(total).toBe(bestByTrial(scores));
      }),
      { numRuns: 300 },
    );
  });
});
