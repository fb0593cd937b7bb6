import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './article-of';

const PIECES = [
  '“',
  '”',
  '"',
  "'",
  'Ada Okoro',
  ' said',
  ' that ',
  'the dam',
  ' broke',
  ', ',
  '. ',
  '\n\n',
  ' according to ',
  '😀',
  ': ',
  'NATO ',
  ' told Reuters',
  ' — ',
  '\u0000',
  'a letter to the board ',
];

describe('findAttributions on any text', () => {
  it('keeps every span inside the text, with its words, and every id known', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (parts) => {
        const { article, sources, attributions } = read(parts.join(''));
        const ids = new Set(sources.map(({ id }) => id));
        for (const { source, cue, content, sourceId, via } of attributions) {
          expect(content.length).toBeGreaterThan(0);
          for (const [at, { end }] of content.slice(0, -1).entries())
            expect(content[at + 1].start).toBeGreaterThanOrEqual(end);
          for (const span of [source, cue, ...content])
            if (span !== null) expect(article.text.slice(span.start, span.end)).toBe(span.exact);
          for (const id of [sourceId, ...via]) if (id !== null) expect(ids.has(id)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same answer twice', () => {
    const text =
      '“We had nine beds,” Ada Okoro said. The report said there were four. She told Reuters it was wrong.';
    expect(read(text).attributions).toEqual(read(text).attributions);
  });

  it('reads an empty text', () => {
    expect(read('').attributions).toEqual([]);
  });

  it.each([
    ['quotation marks', '“No,” he said. "Yes" '],
    ['names without a full stop', 'Ada Okoro told Tomas Brandt that '],
    ['paragraphs of quotations', '“No one knew.\n\n'],
  ])('stays linear in %s', (_, piece) => {
    const time = (repeats: number): number => {
      const started = performance.now();
      read(piece.repeat(repeats));
      return performance.now() - started;
    };
    time(50);
    const small = time(150);
    expect(time(1_500)).toBeLessThan(40 * (small + 20));
  });
});
