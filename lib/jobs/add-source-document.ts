import type { SourceDocument } from '../types';
import { articleIds } from '../store/articles';
import { transaction } from '../store/database';
import { addDocument } from '../store/documents';
import { enqueueReanalyses } from './enqueue';
import { sender } from './queue';

/**
 * Keeps a document and has every article analysed again, in one transaction: a quotation is never left untraced because
 * its document came later. False, and nothing is done, when it is held already.
 */
export async function addSourceDocument(document: SourceDocument): Promise<boolean> {
  const boss = await sender();
  return transaction(async (tx) => {
    if (!(await addDocument(document, tx))) return false;
    await enqueueReanalyses(boss, await articleIds(tx), tx);
    return true;
  });
}
