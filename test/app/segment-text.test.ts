import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark, MarkKind } from '@/app/marks/mark';
import { segmentText } from '@/app/marks/segment-text';

const mark = (start: number, end: number, target = 'x', kind: MarkKind = 'claim'): Mark => ({
  kind,
  start,
  end,
  target,
});
const range = fc.tuple(fc.nat(80), fc.nat(80)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const marks = fc.array(
  range.map(([start, end]) => mark(start, end)),
  { maxLength: 30 },
);

describe('segmentText', () => {
  it('nests a claim that begins inside a quotation and ends after it', () => {
    const quotation = mark(2, 8, 'q', 'quotation');
    const claim = mark(5, 10, 'c');
    expect(
      segmentText(0, 12, [quotation, claim]).map((s) => [
        s.start,
        s.end,
        s.marks.map((m) => m.target).join(),
      ]),
    ).toEqual([
      [0, 2, ''],
      [2, 5, 'q'],
      [5, 8, 'q,c'],
      [8, 10, 'c'],
      [10, 12, ''],
    ]);
  });

  it('cuts a mark that runs over two blocks to each block', () => {
    expect(segmentText(10, 20, [mark(5, 30)])).toMatchObject([
      { start: 10, end: 20, marks: [{ start: 5, end: 30 }] },
    ]);
  });

  it('gives one segment to a text without marks and none to an empty one', () => {
    expect(segmentText(3, 9, [])).toEqual([{ start: 3, end: 9, marks: [] }]);
    expect(segmentText(3, 3, [mark(0, 9)])).toEqual([]);
  });

  it('joins without gaps, and each unit lies under exactly the marks that cover it', () => {
    fc.assert(
      fc.property(range, marks, ([start, end], all) => {
        const segments = segmentText(start, end, all);
        let place = start;
        for (const segment of segments) {
          expect(segment.start).toBe(place);
          expect(segment.end).toBeGreaterThan(segment.start);
          place = segment.end;
          for (let unit = segment.start; unit < segment.end; unit++)
            expect(new Set(segment.marks)).toEqual(
              new Set(all.filter((m) => m.start <= unit && unit < m.end)),
            );
        }
        expect(place).toBe(end);
      }),
    );
  });

  it('puts the longer mark outside', () => {
    fc.assert(
      fc.property(marks, (all) => {
        for (const { marks: nested } of segmentText(0, 80, all))
          for (let i = 1; i < nested.length; i++)
            expect(nested[i].end - nested[i].start).toBeLessThanOrEqual(
              nested[i - 1].end - nested[i - 1].start,
            );
      }),
    );
  });
});
