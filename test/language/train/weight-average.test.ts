import { describe, expect, it } from 'vitest';
import { WeightAverage } from '@/lib/language/train/weight-average';

const parameter = (value: Float32Array) => {
  const none = new Float32Array(value.length);
  return { rows: 1, columns: value.length, value, gradient: none, first: none, second: none };
};

describe('WeightAverage', () => {
  it('smooths weights that swing and follows those that stay', () => {
    const value = new Float32Array([1, 5]);
    const average = new WeightAverage(new Map([['w', parameter(value)]]));
    expect([...average.get('w')]).toEqual([1, 5]);
    for (let i = 0; i < 200; i += 1) {
      value[0] = i % 2 === 0 ? 2 : 0;
      average.look();
    }
    expect(average.get('w')[0]).toBeCloseTo(1, 1);
    expect(average.get('w')[1]).toBe(5);
    expect(value[0]).toBe(0);
  });
});
