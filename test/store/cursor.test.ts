import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorInTime, pageOf, pageSize, parseCursor, type ListName } from '@/lib/store/cursor';

describe('cursors', () => {
  const AT = '2026-03-14T09:15:00.000Z';
  const next = (list: ListName, at: string, id: string) =>
    pageOf(list, [1, 2], 1, () => ({ at, id }), String).next as string;

  it('come back as they went out', () => {
    const plain = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(
        plain,
        fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
        (id, date) => {
          const at = date.toISOString();
          expect(parseCursor('articles', next('articles', at, id))).toEqual({ at, id });
        },
      ),
    );
    for (const [list, at] of [
      ['flags', `0 1.5e-7 ${AT}`],
      ['sources', '3.14'],
    ] as const)
      expect(parseCursor(list, next(list, at, 'x'))).toEqual({ at, id: 'x' });
  });

  it('are places of their own list alone', () => {
    expect(parseCursor('submissions', next('articles', AT, 'x'))).toBeNull();
    expect(cursorInTime('stories', next('articles', AT, 'x'))).toBeNull();
  });

  it.each([
    ['articles', '9999999-99-99'],
    ['articles', '2026-13-01T00:00:00.000Z'],
    ['articles', '2026'],
    ['flags', AT],
    ['flags', '0 1 9999-99-99T00:00:00.000Z'],
    ['sources', AT],
  ] as const)('of %s are none with a place like %s', (list, at) =>
    expect(parseCursor(list, next(list, at, 'x'))).toBeNull(),
  );

  it('are read without throwing whatever they say', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
      fc.string().map((at) => next('articles', at, 'x')),
    );
    fc.assert(
      fc.property(hostile, (cursor) => {
        const at = cursorInTime('articles', cursor)?.at;
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
    expect(pageOf('articles', [1, 2], 2, () => ({ at: '', id: '' }), String)).toEqual({
      items: ['1', '2'],
      next: null,
    });
  });
});
