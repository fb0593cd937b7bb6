// @vitest-environment jsdom
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ArticleText } from '@/app/article/article-text';
import type { MarkKind } from '@/app/marks/mark';
import { spanOf } from '@/lib/text/span';
import type { Block, BlockKind } from '@/lib/types';

const KINDS: MarkKind[] = ['quotation', 'reported', 'claim', 'source', 'mention', 'evidence'];
const BLOCKS: BlockKind[] = [
  'paragraph',
  'heading',
  'caption',
  'list-item',
  'blockquote',
  'table',
  'embed',
  'correction',
];

const article = fc
  .array(fc.tuple(fc.constantFrom(...BLOCKS), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => {
    const words = parts.map(([kind, raw]) => [kind, raw.replace(/[\r\n\0]/g, ' ')] as const);
    const text = words.map(([, part]) => part).join('\n\n');
    let at = 0;
    const blocks: Block[] = words.map(([kind, part]) => {
      const span = spanOf(text, at, at + part.length);
      at += part.length + 2;
      return { kind, span };
    });
    return { text, blocks };
  });

describe('ArticleText', () => {
  it('shows every unit of every block once and in order, under any marks', () => {
    const marks = fc.array(fc.tuple(fc.nat(400), fc.nat(120), fc.constantFrom(...KINDS), fc.nat(9)), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(article, marks, ({ text, blocks }, raw) => {
        const all = raw
          .map(([start, length, kind, id]) => ({
            kind,
            start: Math.min(start, text.length),
            end: Math.min(start + length, text.length),
            target: `card-${id}`,
          }))
          .sort((a, b) => a.start - b.start || b.end - a.end);
        const page = document.createElement('div');
        page.innerHTML = renderToStaticMarkup(
          <ArticleText article={{ text, blocks, language: null }} marks={all} numbers={new Map()} />,
        );
        expect(page.textContent).toBe(blocks.map(({ span }) => span.exact).join(''));
        expect(page.querySelector('a a')).toBeNull();
        const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 150 },
    );
  });

  it('links words, and no comma between two statements within a third', () => {
    const text = '“It closed,” she said, the Gazette reported.';
    const mark = (target: string, words: string) => ({
      kind: 'reported' as const,
      target,
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    const marks = [
      mark('outer', '“It closed,” she said, the Gazette'),
      mark('one', '“It closed,” she said'),
      mark('two', 'the Gazette'),
    ];
    const page = document.createElement('div');
    page.innerHTML = renderToStaticMarkup(
      <ArticleText
        article={{
          text,
          blocks: [{ kind: 'paragraph', span: spanOf(text, 0, text.length) }],
          language: 'en',
        }}
        marks={marks}
        numbers={new Map([['two', 2]])}
      />,
    );
    expect([...page.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual([
      '“It closed,” she said',
      'the Gazette',
    ]);
    expect(page.querySelector('[data-number]')!.textContent).toBe('the Gazette');
    expect(page.querySelectorAll('.m-reported[data-mark="outer"]').length).toBeGreaterThan(1);
  });
});
