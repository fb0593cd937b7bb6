import type PgBoss from 'pg-boss';
import { saveArticles } from '../store/save-articles';
import type { Transaction } from '../store/database';
import { addSavedCopies, inNewPlaces } from '../store/saved-copies';
import { recordVersion } from '../store/versions';
import { lackingAnalysis } from '../store/waiting-articles';
import type { Article, SavedCopy } from '../types';
import { enqueueReanalyses } from './enqueue';

/** An article that was read elsewhere, with how it came. */
export interface AcceptedArticle {
  readonly article: Article;
  readonly copy: SavedCopy;
  /** The address of its history; `null` for what was no fetch. */
  readonly storyUrl: string | null;
}

/**
 * Keeps articles with the jobs that analyse them, as part of a transaction: whoever sees one sees that it waits. One that is
 * known stays as it first came, and gets another saved copy when it was fetched, or tells of another address or outlet. Gives the ids of those that were new.
 */
export async function acceptArticles(
  boss: PgBoss,
  accepted: readonly AcceptedArticle[],
  engine: string,
  tx: Transaction,
): Promise<ReadonlySet<string>> {
  const first = new Map<string, AcceptedArticle>();
  for (const one of accepted) if (!first.has(one.article.id)) first.set(one.article.id, one);
  // In one order, so that two imports of the same articles wait for each other and never both.
  const articles = [...first.values()].map(({ article }) => article).sort((a, b) => (a.id < b.id ? -1 : 1));
  const added = await saveArticles(tx, articles);
  const isFirst = (one: AcceptedArticle): boolean =>
    added.has(one.article.id) && first.get(one.article.id) === one;
  const elsewhere = new Set(
    await inNewPlaces(
      tx,
      accepted.filter((one) => one.storyUrl === null && !isFirst(one)),
    ),
  );
  await addSavedCopies(
    tx,
    accepted.filter((one) => one.storyUrl !== null || isFirst(one) || elsewhere.has(one)),
  );
  for (const { article, copy, storyUrl: url } of accepted)
    if (url) await recordVersion(tx, { url, article, at: new Date(copy.at), engine });
  await enqueueReanalyses(boss, await lackingAnalysis([...first.keys()], engine, tx), tx);
  return added;
}
