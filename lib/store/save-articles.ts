import type { Article } from '../types';
import { articleToRow } from './article-row';
import { keepArticleClues } from './clues';
import type { Transaction } from './database';

/**
 * Keeps articles, with what they may have of documents; one of the same id stays as it first came, because spans, flags and decisions hang on its words. Gives the ids
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
  const fresh = new Set(rows.map(({ id }) => id));
  await keepArticleClues(
    tx,
    articles.filter(({ id }) => fresh.has(id)),
  );
  return fresh;
}
