import { expect, it } from 'vitest';
import { seededRandom } from '@/lib/seeded-random';

it('seededRandom gives the numbers by which models were trained and samples drawn', () => {
  const random = seededRandom(1);
  expect([random(), random(), random()]).toEqual([
    0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
  ]);
});

it('seededRandom tells seeds apart, 0 too, and stays from 0 up to 1', () => {
  const firsts = [-1, 0, 1, 2].map((seed) => seededRandom(seed)());
  expect(new Set(firsts).size).toBe(4);
  for (const first of firsts) expect(first >= 0 && first < 1).toBe(true);
});
