import type { Article } from '../types';
import { articleToRow } from './article-row';
import type { Transaction } from './database';

/**
 * Keeps articles; one of the same id stays as it first came, because spans, flags and decisions hang on its words. Gives the ids
 * of those that were new.
 */
export async function saveArticles(
  tx: Transaction,
  articles: readonly Article[],
  options: { readonly sample?: boolean } = {},
): Promise<ReadonlySet<string>> {
  const rows = await tx.article.createManyAndReturn({
    data: articles.map((article) => articleToRow(article, options.sample ?? false)),
    skipDuplicates: true,
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
