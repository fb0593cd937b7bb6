import { describe, expect, it } from 'vitest';
import { type Hypothesis, chooseContent } from '@/lib/attribution/model/choose-content';

const reading = (left: readonly [number, number] | null, chance: number): Hypothesis => ({
  source: null,
  left: left === null ? null : { from: left[0], to: left[1] },
  right: null,
  score: Math.log(chance),
});

describe('chooseContent', () => {
  it('chooses nothing among nothing', () => expect(chooseContent([])).toBeNull());

  it('takes the likeliest of contents that have nothing in common', () => {
    const chosen = chooseContent([reading([0, 4], 0.3), reading([10, 14], 0.7)]);
    expect(chosen?.left).toEqual({ from: 10, to: 14 });
    expect(chosen?.sureness).toBeCloseTo(0.7);
  });

  it('prefers one of three that overlap to a likelier one that stands alone', () => {
    const chosen = chooseContent([
      reading([20, 24], 0.4),
      reading([0, 8], 0.25),
      reading([0, 7], 0.2),
      reading([1, 8], 0.15),
    ]);
    expect(chosen?.left).toEqual({ from: 0, to: 8 });
    expect(chosen?.sureness).toBeCloseTo(0.6);
  });

  it('does not mind how the scores are normalised', () => {
    const chosen = chooseContent([reading([0, 4], 3e-9), reading([10, 14], 7e-9)]);
    expect(chosen?.sureness).toBeCloseTo(0.7);
  });
});
