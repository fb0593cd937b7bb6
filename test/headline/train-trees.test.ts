import { describe, expect, it } from 'vitest';
import { scoreTrees } from '../../lib/headline/model/trees';
import { makeRandom } from '../../lib/headline/train/corrupt/example';
import { trainTrees } from '../../lib/headline/train/train-trees';

const OPTIONS = { rounds: 40, depth: 3, rate: 0.3, leaf: 2, lambda: 1, share: 1, rows: 1 };

function square(): { rows: Float64Array[]; labels: number[] } {
  const random = makeRandom(3);
  const rows = Array.from({ length: 400 }, () => Float64Array.from([random(), random(), random()]));
  // Only where the first two agree: no single cut tells them.
  return { rows, labels: rows.map(([a, b]) => (a > 0.5 === b > 0.5 ? 1 : 0)) };
}

describe('trainTrees', () => {
  it('learns what no single cut tells', () => {
    const { rows, labels } = square();
    const model = trainTrees(
      ['a', 'b', 'noise'],
      rows,
      labels,
      labels.map(() => 1),
      OPTIONS,
    );
    const right = rows.filter((row, i) => scoreTrees(model, row) > 0 === (labels[i] === 1)).length;
    expect(right / rows.length).toBeGreaterThan(0.95);
  });

  it('gives the same trees twice', () => {
    const { rows, labels } = square();
    const train = () =>
      trainTrees(
        ['a', 'b', 'noise'],
        rows,
        labels,
        labels.map(() => 1),
        OPTIONS,
      );
    expect(train()).toEqual(train());
  });

  it('cuts a feature that is mostly one value', () => {
    const rows = Array.from({ length: 2_000 }, (_, i) => Float64Array.from([i % 20 === 0 ? 1 : 0]));
    const labels = rows.map(([value]) => value);
    const model = trainTrees(
      ['rare'],
      rows,
      labels,
      labels.map(() => 1),
      OPTIONS,
    );
    expect(scoreTrees(model, [1])).toBeGreaterThan(0);
    expect(scoreTrees(model, [0])).toBeLessThan(0);
  });
});
