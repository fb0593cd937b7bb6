import { describe, expect, it } from 'vitest';
import { resolveDates } from '@/lib/claims/resolve-dates';

describe('resolving dates', () => {
  // 4 March 2026 is a Wednesday.
  it.each<[string, string, boolean, readonly string[]]>([
    ['agreed yesterday', '2026-03-04', true, ['3 March 2026']],
    ['agreed yesterday', '2026-03-01T00:30:00+01:00', true, ['28 February 2026']],
    ['agreed last month', '2026-01-15', true, ['December 2025']],
    ['fares rise next year', '2026-03-04', false, ['2027']],
    ['said on Tuesday', '2026-03-04', true, ['3 March 2026']],
    ['said on Wednesday', '2026-03-04', true, ['4 March 2026']],
    ['said on Thursday', '2026-03-04', true, ['26 February 2026']],
    ['votes on Thursday', '2026-03-04', false, []],
    ['said last Tuesday', '2026-03-04', true, []],
    ['from last month to next year', '2026-03-04', true, ['February 2026', '2027']],
    ['agreed yesterday', 'soon', true, []],
    ['The flood on 9 February killed four', '2026-03-04', true, ['2026']],
    ['The flood on Feb. 9 killed four', '2026-03-04', true, ['2026']],
    ['cancelled between 21 and 27 December', '2026-03-04', true, ['2025']],
    ['sent on 4 March', '2026-03-04', true, ['2026']],
    ['sent on March 3, 2025, and on 4 May 2024', '2026-03-04', true, []],
    ['staff strike on 1 April', '2026-03-04', false, []],
    ['may 3,000 people march', '2026-03-04', true, []],
    ['lowers risk, says a study published on Tuesday', '2026-03-04', false, ['3 March 2026']],
  ])('%j, published %s', (text, publishedAt, past, meanings) => {
    expect(resolveDates(text, publishedAt, past).map(({ means }) => means)).toEqual(meanings);
  });
  it('leaves a text without a date of publication as it is', () => {
    expect(resolveDates('agreed yesterday', null, true)).toEqual([]);
  });
});
