import { describe, expect, it } from 'vitest';
import { interleaved, repeated } from '@/lib/attribution/train/learn';

describe('interleaved', () => {
  it.each([
    ['abcdef', '', 'abcdef'],
    ['abcdef', 'XY', 'aXbcdYef'],
    ['abc', 'UVWXYZ', 'aUVbWXcYZ'],
  ])('spreads the others evenly: %s and %s', (main, other, all) => {
    expect(interleaved([...main], [...other]).join('')).toBe(all);
  });
});

describe('repeated', () => {
  it.each([
    [1, 'abcd'],
    [1.5, 'aabccd'],
    [2, 'aabbccdd'],
    [0.5, 'ac'],
  ])('takes each %d times', (times, all) => {
    expect(repeated([...'abcd'], times).join('')).toBe(all);
  });
});
