import { spanOf } from '../../lib/text/span';
import type { Article, Block, BlockKind } from '../../lib/types';

/** An article of the paragraphs given, joined by blank lines; `kinds` marks those that are no paragraphs. */
export function makeArticle(
  headline: string | null,
  paragraphs: readonly string[],
  more: Partial<Article> & { kinds?: Readonly<Record<number, BlockKind>> } = {},
): Article {
  const { kinds, ...fields } = more;
  const text = paragraphs.join('\n\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph, i): Block => {
    const span = spanOf(text, start, start + paragraph.length);
    start += paragraph.length + 2;
    return { span, kind: kinds?.[i] ?? 'paragraph' };
  });
  return {
    id: 'test',
    url: null,
    headline,
    headlineVariants: headline === null ? [] : [{ from: 'h1', text: headline }],
    standfirst: null,
    text,
    blocks,
    captions: [],
    hyperlinks: [],
    byline: [],
    publishedAt: null,
    modifiedAt: null,
    language: 'en',
    outlet: null,
    extraction: 'whole',
    ...fields,
  };
}
