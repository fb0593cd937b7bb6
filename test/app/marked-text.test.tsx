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
});
