import type PgBoss from 'pg-boss';
import { articleIds } from '../../store/articles';
import { articlesSharing } from '../../store/clues';
import type { Transaction } from '../../store/database';
import { isLate, isSmallStore } from '../../store/documents';
import { lockProjections } from '../../store/lock-projections';
import type { Analysis } from '../../types';
import { enqueueReanalyses } from '../enqueue';

/**
 * Has the articles that could cite a document analysed again (in a small store all of them), as part of the transaction in which it
 * comes in; gives how many. Nobody stores an article meanwhile: whom that lets go first is found here, and who comes after it finds the
 * document (`compareLate`).
 */
export async function haveCompared(boss: PgBoss, tx: Transaction, documentId: string): Promise<number> {
  await lockProjections(tx);
  const ids = (await isSmallStore(tx)) ? await articleIds(tx) : await articlesSharing(tx, documentId);
  await enqueueReanalyses(boss, ids, tx);
  return ids.length;
}

/**
 * Has an article analysed once more when a document that it could cite came in while it was analysed. Part of the transaction in
 * which the analysis is kept, after it.
 */
export async function compareLate(boss: PgBoss, tx: Transaction, analysis: Analysis): Promise<void> {
  if (await isLate(tx, analysis)) await enqueueReanalyses(boss, [analysis.article.id], tx);
}
