import type { Article, Sentence } from '../types';
import { parseBlock } from './parse-block';

/**
 * Every sentence of the article's blocks in order, with its tokens, tags, lemmas and dependency tree (Universal Dependencies).
 * Offsets count UTF-16 units of `article.text`; no sentence crosses a block. Any text terminates, in linear time.
 */
export function parseSentences(article: Pick<Article, 'text' | 'blocks'>): readonly Sentence[] {
  return article.blocks.flatMap(({ span }) => parseBlock(article.text, span.start, span.end));
}
