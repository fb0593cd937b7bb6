import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotation } from '@/lib/opinion/find-quotation';
import { stands } from '@/lib/text/span';

const TEXT = 'The board’s chair said:\n“We need – above all – the survey.” Nobody objected.';

describe('words that somebody quotes', () => {
  it.each([
    ['as they stand', 'We need – above all – the survey', 'We need – above all – the survey'],
    ['in marks', '"We need - above all - the survey."', 'We need – above all – the survey.'],
    ['with plain marks inside', "The board's chair said", 'The board’s chair said'],
    ['over a line break', 'said: “We need', 'said:\n“We need'],
    ['broken off', 'We need – above all…', 'We need – above all'],
  ])('are found %s', (_, quotation, exact) => {
    expect(findQuotation(TEXT, quotation)?.exact).toBe(exact);
  });
  it.each([
    ['one word is another', 'We need – above all – the vote'],
    ['two parts are joined', 'We need the survey'],
    ['a letter is of another case', 'we need – above all'],
    ['there are two of them', 'the survey'],
    ['there are none', ' “” '],
  ])('are not found when %s', (_, quotation) => {
    expect(findQuotation(TEXT, quotation)).toBeNull();
  });
  it('stand in the text wherever they are found, whatever text and quotation', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.nat(),
        (text, other, from) => {
          for (const quotation of [other, text.slice(from % (text.length + 1))]) {
            const span = findQuotation(text, quotation);
            if (span) expect(stands(span, text)).toBe(true);
          }
        },
      ),
    );
  });
});
