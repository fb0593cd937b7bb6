import type PgBoss from 'pg-boss';
import type { SourceDocument } from '../types';
import { articleIds } from '../store/articles';
import { transaction, type Transaction } from '../store/database';
import { addDocument } from '../store/documents';
import { enqueueReanalyses } from './enqueue';
import { sender } from './queue';

/** Has every article analysed again, as part of the transaction in which a document comes in. */
export async function haveAllCompared(boss: PgBoss, tx: Transaction): Promise<void> {
  await enqueueReanalyses(boss, await articleIds(tx), tx);
}

/**
 * Keeps a document and has every article analysed again, in one transaction: a quotation is never left untraced because
 * its document came later. False, and nothing is done, when it is held already.
 */
export async function addSourceDocument(document: SourceDocument): Promise<boolean> {
  const boss = await sender();
  return transaction(async (tx) => {
    if (!(await addDocument(document, tx))) return false;
    await haveAllCompared(boss, tx);
    return true;
  });
}
