import { expect, it } from 'vitest';
import { firstEndingAfter, spanOf } from '@/lib/text/span';

const text = 'One went. Two came. Three stayed.';
const placed = [{ span: spanOf(text, 0, 9) }, { span: spanOf(text, 10, 19) }, { span: spanOf(text, 20, 33) }];

it('finds what holds a place, or comes next behind it, as looking through all does', () => {
  for (let offset = 0; offset <= text.length; offset++) {
    const found = placed.findIndex(({ span }) => span.end > offset);
    expect(firstEndingAfter(placed, offset)).toBe(found < 0 ? placed.length : found);
  }
  expect(firstEndingAfter([], 0)).toBe(0);
});
