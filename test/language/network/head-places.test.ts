import { describe, expect, it } from 'vitest';
import { addPlaces, addPlacesBack, placeOf } from '@/lib/language/network/head-places';
import { SHAPE } from '@/lib/language/network/network-shape';

const { places: PLACES } = SHAPE;

describe('placeOf', () => {
  it('gives the root a place of its own, however far away', () => {
    expect(placeOf(1, 0)).toBe(0);
    expect(placeOf(90, 0)).toBe(0);
    for (let word = 2; word < 60; word += 1)
      for (let head = 1; head < 60; head += 1)
        if (head !== word) expect(placeOf(word, head)).toBeGreaterThan(0);
  });

  it('tells near places apart and takes far ones together', () => {
    const near = [30, 31, 32, 34, 35, 36].map((head) => placeOf(33, head));
    expect(new Set(near).size).toBe(near.length);
    expect(placeOf(90, 1)).toBe(placeOf(90, 2));
    expect(placeOf(1, 90)).toBe(placeOf(1, 89));
    expect(placeOf(1, 199)).toBeLessThan(PLACES);
  });
});

describe('addPlaces', () => {
  it('and its gradient are transposes of each other', () => {
    const [n, width] = [20, 24];
    const places = Float32Array.from({ length: n * PLACES }, (_, i) => Math.sin(i));
    const scores = new Float32Array(n * width);
    addPlaces(places, 0, scores, n, width);
    const change = Float32Array.from({ length: n * width }, (_, i) => Math.cos(3 * i));
    const placeChange = new Float32Array(n * PLACES);
    addPlacesBack(placeChange, 0, change, n, width);
    const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
    expect(dot(places, placeChange)).toBeCloseTo(dot(scores, change), 3);
  });
});
