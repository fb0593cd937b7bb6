import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGiven } from '@/lib/ingest/read-given';
import { stands } from '@/lib/text/span';

describe('readGiven', () => {
  it('keeps the text and the headline as they are given', () => {
    const text = '  Depot to close\n\nHarbour Rail said so.  The union\ndid not. ';
    const article = readGiven({ id: 'a1', headline: 'Depot to close', text, publishedAt: '2024-03-03' });
    expect(article).toMatchObject({
      id: 'a1',
      headline: 'Depot to close',
      text,
      publishedAt: '2024-03-03',
      standfirst: null,
    });
    expect(article.headlineVariants).toEqual([{ from: 'pasted', text: 'Depot to close' }]);
    expect(article.blocks.map((block) => block.span.exact)).toEqual([
      'Depot to close',
      'Harbour Rail said so.  The union\ndid not.',
    ]);
  });

  it('makes each line a block of its own, unless its sentence goes on', () => {
    const text =
      'AGONY: after the surgery [CEN]\nInstead Holt was flown to Dalby.\n\nThe crew said\nso. “We left.”\n“Now.”';
    expect(readGiven({ text }).blocks.map((block) => block.span.exact)).toEqual([
      'AGONY: after the surgery [CEN]',
      'Instead Holt was flown to Dalby.',
      'The crew said\nso. “We left.”',
      '“Now.”',
    ]);
  });

  it('keeps the paragraphs of a text whose lines a machine broke', () => {
    const paragraph = [
      'The ferry line of Port Ellery will raise its fares in the spring, said',
      'Lena Ortiz on Tuesday, and will close the night boats of the north quay',
      'Tomas Brandt, who leads the crews, told the council of Dalby on Monday',
      'Evening.',
    ].join('\n');
    expect(readGiven({ text: `${paragraph}\n\n${paragraph}` }).blocks).toHaveLength(2);
  });

  it('makes each line a block when no line is blank', () => {
    expect(readGiven({ text: 'One.\nTwo.\nThree.' }).blocks).toHaveLength(3);
  });

  it('changes line ends, NUL and lone surrogates only', () => {
    expect(readGiven({ text: 'a\r\nb\rc\0d\uD800e' }).text).toBe('a\nb\nc\uFFFDd\uFFFDe');
  });

  it('reads one sentence without a headline as all body', () => {
    const article = readGiven({ headline: null, text: 'Depot to close' });
    expect(article).toMatchObject({ headline: null, headlineVariants: [], extraction: 'thin' });
    expect(article.blocks).toHaveLength(1);
  });

  it('gives the same id to the same content and another to another headline', () => {
    const id = readGiven({ headline: 'A', text: 'b' }).id;
    expect(readGiven({ headline: 'A', text: 'b', url: 'https://x.example/' }).id).toBe(id);
    expect(readGiven({ headline: 'B', text: 'b' }).id).not.toBe(id);
    expect(id).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(['yesterday', '2024-13-01', '2024-02-30'])('drops the date %j that is none', (publishedAt) => {
    expect(readGiven({ text: 'x', publishedAt }).publishedAt).toBeNull();
  });

  it('terminates on any text, with blocks that stand, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const { text, blocks } = readGiven({ text: given });
        return blocks.every(
          ({ span }, index) =>
            stands(span, text) &&
            span.start < span.end &&
            (index === 0 || blocks[index - 1].span.end <= span.start),
        );
      }),
      { numRuns: 500 },
    );
  });
});
