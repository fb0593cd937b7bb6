import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorInTime, pageOf, pageSize, parseCursor } from '@/lib/store/cursor';

describe('cursors', () => {
  const next = (at: string, id: string) => pageOf([1, 2], 1, () => ({ at, id }), String).next as string;

  it('come back as they went out', () => {
    const plain = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(plain, plain, (at, id) => {
        expect(parseCursor(next(at, id))).toEqual({ at, id });
      }),
    );
  });

  it('are read without throwing whatever they say', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
    );
    fc.assert(
      fc.property(hostile, (cursor) => {
        const at = cursorInTime(cursor)?.at;
        expect(at === undefined || at.getUTCFullYear() <= 9_999).toBe(true);
      }),
    );
  });

  it.each([
    [undefined, 20],
    [0, 1],
    [-1, 1],
    [1e9, 100],
    [2.9, 2],
  ])('turn a page size of %s into %i', (limit, size) => expect(pageSize(limit)).toBe(size));

  it('end with the last row', () => {
    expect(pageOf([1, 2], 2, () => ({ at: '', id: '' }), String)).toEqual({ items: ['1', '2'], next: null });
  });
});
