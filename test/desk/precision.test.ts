import { describe, expect, it } from 'vitest';
import { precisionOf } from '@/lib/desk/precision';

describe('precision of a rule by editors’ decisions', () => {
  it.each([
    [0, 0],
    [4, 0],
    [2, 2],
  ])('does not say for %i confirmed and %i dismissed: too few', (confirmed, dismissed) => {
    expect(precisionOf(confirmed, dismissed)).toEqual({ confirmed, dismissed, share: null });
  });

  // Bounds as R's binom::binom.wilson gives them.
  it.each([
    [5, 0, 1, 0.5655, 1],
    [0, 5, 0, 0, 0.4345],
    [9, 1, 0.9, 0.5958, 0.9821],
    [50, 50, 0.5, 0.4038, 0.5962],
  ])('has Wilson’s interval for %i confirmed and %i dismissed', (confirmed, dismissed, value, low, high) => {
    const { share } = precisionOf(confirmed, dismissed);
    expect(share!.value).toBe(value);
    expect(share!.low).toBeCloseTo(low, 4);
    expect(share!.high).toBeCloseTo(high, 4);
  });
});
