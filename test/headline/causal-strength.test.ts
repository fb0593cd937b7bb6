import { describe, expect, it } from 'vitest';
import { claimStrength, compareStrength } from '../../lib/headline/causal-strength';

describe('claimStrength', () => {
  it.each([
    ['Walking speed was not associated with hearing loss in this cohort.', 0],
    ['Longer naps were associated with higher blood pressure in older adults.', 1],
    ['A handful of walnuts a day may reduce the risk of falls in older people.', 2],
    ['The new inhaler reduces asthma attacks in children.', 3],
  ])('reads “%s” as %i', (text, strength) => expect(claimStrength(text)).toBe(strength));
});

describe('compareStrength', () => {
  it('calls a cause made of a tie an exaggeration, and a tie made of a cause the reverse', () => {
    const tie = 'Longer naps were associated with higher blood pressure in older adults.';
    const cause = 'Long naps cause high blood pressure.';
    expect(compareStrength(cause, tie).label).toBe('exaggerates');
    expect(compareStrength(tie, cause).label).toBe('downplays');
    expect(compareStrength(tie, tie).label).toBe('same');
  });
});
