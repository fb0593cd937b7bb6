import { describe, expect, it } from 'vitest';
import { parseWritten, readWritten, WRITTEN } from '@/lib/attribution/train/read-written';

/** The words of each act, by part. */
const wordsOf = (marked: string): unknown =>
  parseWritten(marked, 'court.txt').map(({ article: { text }, acts }) =>
    acts.map(({ source, cue, content }) =>
      [source, cue, content].map((ranges) => ranges.map(({ start, end }) => text.slice(start, end))),
    ),
  );

describe('parseWritten', () => {
  it('takes the marks out and keeps what they held, by offsets in the text that is left', () => {
    const [piece] = parseWritten('\nOne.\n\n{C1 It fell}, {S1 a court} {Q1 heard}.\n', 'court.txt');
    expect(piece).toMatchObject({
      id: 'court-1',
      genre: 'court',
      article: { text: 'One.\n\nIt fell, a court heard.' },
      acts: [
        {
          source: [{ start: 15, end: 22 }],
          cue: [{ start: 23, end: 28 }],
          content: [{ start: 6, end: 13 }],
        },
      ],
    });
    expect(piece.article.blocks.map(({ span }) => span.exact)).toEqual(['One.', 'It fell, a court heard.']);
  });

  it('parts pieces, and numbers acts anew in each', () => {
    expect(wordsOf('{S1 He} {Q1 said} {C1 no}.\n===\n{S1 She} {Q1 said} {C1 yes}.')).toEqual([
      [[['He'], ['said'], ['no']]],
      [[['She'], ['said'], ['yes']]],
    ]);
  });

  it('reads nested marks, contents in parts and over paragraphs, and acts of nobody', () => {
    expect(
      wordsOf(
        '{C1 “No,”} {S1 {S2 he}} {Q1 said}, {Q2 adding} {C2 that it was late}. {C1 “Go.”}\n\n{C1 “Now.”} Jurors {Q3 were told} {C3 so}.',
      ),
    ).toEqual([
      [
        [['he'], ['said'], ['“No,”', '“Go.”', '“Now.”']],
        [['he'], ['adding'], ['that it was late']],
        [[], ['were told'], ['so']],
      ],
    ]);
  });

  it.each([
    ['{S1 He} {Q1 said} {C1 no.', 'a brace is left open', 3],
    ['{S1 He} {Q1 said} {C1 no\n\nand yes}.', 'a brace is left open at the end of the line', 3],
    ['{S1 He} {Q1 said} {C1 no}}.', 'a brace closes that none opened', 3],
    ['{X1 He} {Q1 said} {C1 no}.', 'no label of an act: {X1 He} {Q1 s', 3],
    ['{S1 He} {Q1 said} {C1 no }.', 'blank at the edge of “no ”', 3],
    ['Nothing.\n\n{S2 He} {Q1 said} {C1 no}.', 'act 2 has 0 cues', 5],
    ['{S1 He} {Q1 said} no.', 'act 1 has no content', 3],
    ['{S1 He} {Q1 said} {C1 no} and {Q1 left}.', 'act 1 has 2 cues', 3],
    ['{S1 He} {S1 himself} {Q1 said} {C1 no}.', 'act 1 has 2 sources', 3],
  ])('throws for %j, with file and line', (marked, reason, line) => {
    expect(() => parseWritten(`First.\n===\n${marked}`, 'court.txt')).toThrow(`court.txt:${line}: ${reason}`);
  });
});

describe('readWritten', () => {
  const pieces = readWritten(WRITTEN);

  it('reads all of our prose', () => {
    expect(pieces.length).toBeGreaterThanOrEqual(110);
    expect(new Set(pieces.map(({ genre }) => genre)).size).toBeGreaterThanOrEqual(18);
    expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length);
  });

  it('finds PolNeAR’s conventions kept: no cue within another act’s content, a colon behind a cue within it', () => {
    for (const { id, article, acts } of pieces)
      for (const { cue } of acts) {
        const [{ start, end }] = cue;
        expect(article.text[end], id).not.toBe(':');
        for (const { content } of acts)
          expect(
            content.some((range) => range.start <= start && end <= range.end),
            `${id}: ${article.text.slice(start, end)}`,
          ).toBe(false);
      }
  });
});
