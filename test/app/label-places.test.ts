import { describe, expect, it } from 'vitest';
import { boxPlace, labelPlaces, type Named } from '@/app/corpus/graph/label-places';

const named = (x: number, y: number, change: Partial<Named> = {}): Named => ({
  x,
  y,
  size: 5,
  width: 100,
  must: false,
  ...change,
});

describe('labelPlaces', () => {
  it('writes a name right of its node, and left of it at the edge', () => {
    const place = labelPlaces(400);
    expect(place(named(50, 50))).toBe(58);
    expect(place(named(390, 90))).toBe(282);
  });

  it('writes no name over another: on the other side, or not at all', () => {
    const place = labelPlaces(400);
    place(named(150, 50));
    expect(place(named(160, 54))).toBe(52);
    expect(place(named(200, 52))).toBeNull();
    expect(place(named(170, 70))).toBe(178);
  });

  it('writes the name that was chosen wherever it stands', () => {
    const place = labelPlaces(120);
    expect(place(named(60, 50))).toBeNull();
    expect(place(named(60, 50, { must: true }))).toBe(2);
  });
});

describe('boxPlace', () => {
  it('writes the whole name right of a chosen node', () => {
    expect(boxPlace({ x: 50, size: 5, width: 100 }, 400)).toEqual({ box: { from: 41, to: 163 }, name: 59 });
  });

  it('writes it left of a node at the edge, where it would be cut', () => {
    expect(boxPlace({ x: 380, size: 5, width: 100 }, 400)).toEqual({
      box: { from: 267, to: 389 },
      name: 271,
    });
  });

  it('writes it right of a node where neither side has room', () => {
    expect(boxPlace({ x: 60, size: 5, width: 200 }, 120).name).toBe(69);
  });
});
