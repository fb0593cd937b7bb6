import { describe, expect, it } from 'vitest';
import { readGrid } from '../../lib/headline/grid';

const row = (...scores: number[]) => scores.map((score) => ({ score }));

describe('readGrid', () => {
  it('counts the sentences beside one at a discount, at both ends of the text too', () => {
    const { own, near, beside, ranked } = readGrid([row(0, 0.8, 0.1, 0), row(1, 0, 0, 0.4)], 4);
    expect(own.map((scores) => [...scores])).toEqual([
      [0, 0.8, 0.1, 0],
      [1, 0, 0, 0.4],
    ]);
    expect([...near[0]]).toEqual([0.75 * 0.8, 0.8, 0.75 * 0.8, 0.75 * 0.1]);
    expect([...beside[1]]).toEqual([1, 0.5, 0.5 * 0.4, 0.4]);
    expect([...ranked[1]]).toEqual([1, 0.4, 0.4 * 0.4, 0.4]);
  });

  it('has room for a text without sentences', () => {
    expect(readGrid([[]], 0)).toMatchObject({ passages: 0, own: [new Float64Array(0)] });
  });
});
