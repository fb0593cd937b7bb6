import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotations } from '@/lib/text/quotations/find-quotations';
import { articleOf } from '../../attribution/article-of';

const inner = (text: string): string[] => findQuotations(articleOf(text)).map((found) => found.inner.exact);

const cases: readonly (readonly [name: string, text: string, quotations: readonly string[]])[] = [
  ['curly marks', 'She said “the dam will hold” on Monday.', ['the dam will hold']],
  ['straight marks', 'She said "the dam will hold" on Monday.', ['the dam will hold']],
  ['doubled apostrophes', "''The dam will hold,'' she said.", ['The dam will hold,']],
  ['backquotes and apostrophes', "``The dam will hold,'' she said.", ['The dam will hold,']],
  ['guillemets', 'She said «the dam will hold» on Monday.', ['the dam will hold']],
  ['straight opened, curly closed', '"The dam will hold,” she said.', ['The dam will hold,']],
  ['curly opened, straight closed', '“The dam will hold," she said.', ['The dam will hold,']],
  ['single curly marks', '‘The dam will hold,’ she said.', ['The dam will hold,']],
  ['single straight marks', "'The dam will hold,' she said.", ['The dam will hold,']],
  ['apostrophes inside single marks', '‘It’s the town’s dam,’ she said.', ['It’s the town’s dam,']],
  [
    'a possessive plural inside single marks',
    '‘The workers’ dam will hold,’ she said.',
    ['The workers’ dam will hold,'],
  ],
  ['no quotation in apostrophes alone', "The town's dam isn't the workers' dam.", []],
  ['a dropped syllable', 'It was the rock ’n’ roll of the ’90s, and they loved ’em.', []],
  ['inches and feet without a partner', 'The wall is 6" high.', []],
  [
    'a nested quotation as part of the outer one',
    '“She said ‘never’ to me,” he said.',
    ['She said ‘never’ to me,'],
  ],
  ['two in one sentence', '“We knew,” she said, “and we slept.”', ['We knew,', 'and we slept.']],
  ['an unclosed one to the end of its block', 'She said: “The dam will hold', ['The dam will hold']],
  ['brackets about marks', 'The dam (“safe as houses”) broke.', ['safe as houses']],
  ['a dash before the mark', 'He had a word for it—“luck”—and no plan.', ['luck']],
];

describe('findQuotations', () => {
  for (const [name, text, quotations] of cases)
    it(`reads ${name}`, () => {
      expect(inner(text)).toEqual(quotations);
    });

  it('carries an unclosed quotation on into the next paragraph that opens', () => {
    const found = findQuotations(
      articleOf('“The dam held.\n\n“The bridge did not,” she said.\n\n“Nobody slept,” he said.'),
    );
    expect(found.map(({ continues }) => continues)).toEqual([null, 0, null]);
    expect(found.map(({ closed }) => closed)).toEqual([false, true, true]);
  });

  it('does not carry over into a paragraph that does not open', () => {
    const found = findQuotations(articleOf('“The dam held.\n\nThe bridge did not. “Nobody slept,” he said.'));
    expect(found.map(({ continues }) => continues)).toEqual([null, null]);
  });

  it('keeps quotations in order, apart and inside the text, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', '“', '”', '‘', '’', "'", "''", 'a', 's', ' ', '.', ',', '\n\n', '😀')),
        (parts) => {
          const article = articleOf(parts.join(''));
          let end = 0;
          for (const { span, inner: own } of findQuotations(article)) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(own.start).toBeGreaterThanOrEqual(span.start);
            expect(own.end).toBeLessThanOrEqual(span.end);
            expect(article.text.slice(span.start, span.end)).toBe(span.exact);
            end = span.end;
          }
        },
      ),
    );
  });

  it('reads ten times the marks in about ten times the time', () => {
    // The best of three: other work on the machine only ever adds.
    const time = (marks: number): number => {
      const article = articleOf('“a ‘b\' "c workers’ '.repeat(marks / 4));
      return Math.min(
        ...[1, 2, 3].map(() => {
          const started = performance.now();
          findQuotations(article);
          return performance.now() - started;
        }),
      );
    };
    time(2_000);
    expect(time(40_000)).toBeLessThan(40 * (time(4_000) + 5));
  });
});
