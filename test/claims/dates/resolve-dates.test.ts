import { describe, expect, it } from 'vitest';
import { resolveDates } from '@/lib/claims/dates/resolve-dates';
import type { ToldTime } from '@/lib/claims/dates/told-time';

const told = (past: boolean, more: Partial<ToldTime> = {}): ToldTime => ({
  past,
  lasting: false,
  frame: '',
  ...more,
});
const meaningsIn = (text: string, publishedAt: string | null, time: ToldTime): readonly string[] =>
  resolveDates(text, publishedAt, time).map(({ means }) => means);

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
    expect(meaningsIn(text, publishedAt, told(past))).toEqual(meanings);
  });
  it('leaves a text without a date of publication as it is', () => {
    expect(meaningsIn('agreed yesterday', null, told(true))).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['fell by 8% over the last year', []],
    ['killed in the last month', []],
    ['The last month of the war', []],
    ['and the next year she opened a shop', []],
    ['sold in her last year', []],
    ['USA Today reported the deal', []],
    ['told the Today programme', []],
    ['recorded Yesterday in June 1965', []],
    ['arrested on Friday 13 February', ['2026']],
    ['before the attacks of Sept. 11, 2001,', []],
    ['told the Sun On Sunday', []],
    ['gave him until noon on Tuesday', []],
    ['voted on Monday, 2 March,', ['2026']],
    ['voted on Monday, March 2, 2026,', []],
    ['films were shown on Tuesday nights', []],
    ['the trial began on Monday week', []],
    ['met on Friday last week', ['27 February 2026']],
    ['was due to be held on Thursday', []],
    ['planned to meet on Friday', []],
    ['said the shop would open on Friday', []],
    ['said it could not open on Friday', ['27 February 2026']],
    ['was to open in May but burnt down on Friday', ['27 February 2026']],
    ['voted Tuesday to sell the stadium', ['3 March 2026']],
    ['died late Friday after a crash', ['27 February 2026']],
    ['closed after the Tuesday meeting', []],
    ['stayed from Monday to Tuesday', []],
    ['beat Sheffield Wednesday', []],
    ['wrote in the Sunday Times', []],
    ['published last week', ['23 February–1 March 2026']],
    ['fell this week', ['2–8 March 2026']],
    ['landed last night', ['3 March 2026']],
    ['published this morning', ['4 March 2026']],
    ['seen the day before yesterday', ['2 March 2026']],
    ['stolen three days ago', ['1 March 2026']],
    ['built two years ago', ['2024']],
    ['sold a year ago', ['March 2025']],
    ['opened five months ago', ['October 2025']],
    ['built nearly two years ago', []],
    ['built a year or two ago', []],
    ['built 20 years ago', []],
    ['begun two weeks ago', []],
  ])('settles only what the words settle: %j', (text, meanings) => {
    expect(meaningsIn(text, '2026-03-04', told(true))).toEqual(meanings);
  });
  it.each([
    ['Last year’s budget', 'Last year’s [2025’s] budget'],
    ['reopened on Monday morning, it', 'reopened on Monday morning [2 March 2026], it'],
  ])('puts the day behind the whole of what tells it: %j', (text, whole) => {
    const [{ at, means }] = resolveDates(text, '2026-03-04', told(true));
    expect(`${text.slice(0, at)} [${means}]${text.slice(at)}`).toBe(whole);
  });
  it('names weeks over the ends of months and years, and none on a Sunday', () => {
    expect(meaningsIn('met this week', '2026-01-01', told(true))).toEqual([
      '29 December 2025–4 January 2026',
    ]);
    expect(meaningsIn('met last week', '2026-03-08', told(true))).toEqual([]);
  });
  it('takes the “today” of what lasts for no day', () => {
    const text = 'Today the village has 40 residents';
    expect(meaningsIn(text, '2026-03-04', told(false, { lasting: true }))).toEqual([]);
    expect(meaningsIn('Ministers meet today', '2026-03-04', told(false))).toEqual(['4 March 2026']);
  });
  it.each<[string, readonly string[]]>([
    ['Ruth Cole told the court in 2019 that', []],
    ['In a letter dated 3 May Ruth Cole wrote', []],
    ['Ruth Cole said two years ago that', []],
    ['Ruth Cole, who was elected in 2019, said', ['3 March 2026']],
    ['Ruth Cole said', ['3 March 2026']],
    ['Ruth Cole said on Monday', ['1 March 2026']],
    ['Ruth Cole said on Monday and again on Tuesday', []],
  ])('asks when the words were spoken: %j', (frame, meanings) => {
    expect(meaningsIn('she had sold the car yesterday', '2026-03-04', told(true, { frame }))).toEqual(
      meanings,
    );
  });
});
