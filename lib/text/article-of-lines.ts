import type { Article, Block } from '../types';
import { spanOf } from './span';

/** A bare text as an article whose paragraphs are its lines: what a training set tells of one. */
export function articleOfLines(id: string, headline: string | null, text: string): Article {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\n]+/g))
    if (line[0].trim() !== '')
      blocks.push({ span: spanOf(text, line.index, line.index + line[0].length), kind: 'paragraph' });
  return {
    id,
    url: null,
    headline,
    headlineVariants: [],
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
  };
}
