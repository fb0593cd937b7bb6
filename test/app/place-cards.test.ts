import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCards } from '@/app/marks/place-cards';

const boxes = fc
  .array(fc.record({ wanted: fc.nat(3000), height: fc.integer({ min: 20, max: 400 }) }), { maxLength: 40 })
  .map((all) => all.sort((a, b) => a.wanted - b.wanted));

describe('placeCards', () => {
  it('puts a card beside its text, and the next below it when they would overlap', () => {
    expect(
      placeCards(
        [
          { wanted: 10, height: 50 },
          { wanted: 30, height: 50 },
          { wanted: 300, height: 50 },
        ],
        12,
      ),
    ).toEqual([10, 72, 300]);
  });

  it('keeps the pinned card beside its text and pushes the ones above it up', () => {
    expect(
      placeCards(
        [
          { wanted: 100, height: 50 },
          { wanted: 120, height: 50 },
        ],
        10,
        1,
      ),
    ).toEqual([60, 120]);
  });

  it('moves the pinned card down only when those above would leave the page', () => {
    expect(
      placeCards(
        [
          { wanted: 0, height: 50 },
          { wanted: 20, height: 50 },
        ],
        10,
        1,
      ),
    ).toEqual([0, 60]);
  });

  it('never overlaps, keeps the order and stays on the page', () => {
    fc.assert(
      fc.property(boxes, fc.integer({ min: -1, max: 40 }), (all, pinned) => {
        const tops = placeCards(all, 12, pinned);
        expect(tops).toHaveLength(all.length);
        tops.forEach((top, i) => {
          expect(top).toBeGreaterThanOrEqual(i === 0 ? 0 : tops[i - 1] + all[i - 1].height + 12);
        });
      }),
    );
  });
});
