import type { Article, Attribution, HeadlineCheck, Sentence, Source } from '../types';
import { checkVariant } from './check-variant';
import { indexArticle } from './index-article';
import { listVariants } from './list-variants';

/**
 * Checks every distinct headline that readers of the article meet against the article's own text; the first result is
 * for `article.headline`. `[]` when there is no headline. Captions, the standfirst and an opening line that repeats the
 * headline are never evidence.
 */
export function checkHeadlines(
  article: Article,
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  sources: readonly Source[],
): readonly HeadlineCheck[] {
  const variants = listVariants(article);
  if (variants.length === 0) return [];
  const index = indexArticle(article, sentences, attributions, sources);
  return variants.map((variant) => checkVariant(variant, index));
}
