import { findAttributions } from '@/lib/attribution/find-attributions';
import { parseSentences } from '@/lib/language/parse-sentences';
import { findSources } from '@/lib/sources/find-sources';
import { spanOf } from '@/lib/text/span';
import type { Article, Attribution, Block, Sentence, Source } from '@/lib/types';

/** Plain text as an article: one block a paragraph, paragraphs parted by a blank line; one that begins with "> " is a block quote. */
export function articleOf(text: string, publishedAt: string | null = null): Article {
  const blocks: Block[] = [];
  const plain = text.replace(/^> /gm, '\u2063 ');
  for (const match of plain.matchAll(/[^\n]+/g)) {
    const quoted = match[0].startsWith('\u2063');
    const start = match.index + (quoted ? 2 : 0);
    blocks.push({
      span: spanOf(plain, start, match.index + match[0].length),
      kind: quoted ? 'blockquote' : 'paragraph',
    });
  }
  return {
    id: 'test',
    url: null,
    headline: null,
    headlineVariants: [],
    standfirst: null,
    text: plain,
    blocks,
    captions: [],
    hyperlinks: [],
    byline: [],
    publishedAt,
    modifiedAt: null,
    language: 'en',
    outlet: null,
    extraction: 'whole',
  };
}

/** What the first steps of an analysis read in a text. */
export interface Reading {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly sources: readonly Source[];
  readonly attributions: readonly Attribution[];
}

export function read(text: string, publishedAt: string | null = null): Reading {
  const article = articleOf(text, publishedAt);
  const sentences = parseSentences(article);
  const sources = findSources(article, sentences);
  return { article, sentences, sources, attributions: findAttributions(article, sentences, sources) };
}
