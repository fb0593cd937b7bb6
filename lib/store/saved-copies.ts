import type { SavedCopy } from '../types';
import { asJson } from './article-row';
import { database, type Database, type Transaction } from './database';

/** Keeps how articles came; the same arrival twice is one. The articles must be stored. */
export async function addSavedCopies(
  tx: Transaction,
  copies: readonly (SavedCopy & { readonly articleId: string })[],
): Promise<void> {
  await tx.savedCopy.createMany({
    data: copies.map(({ id, articleId, at, from }) => ({
      id,
      articleId,
      at: new Date(at),
      copy: asJson(from),
    })),
    skipDuplicates: true,
  });
}

/** The same for one. */
export const addSavedCopy = (tx: Transaction, articleId: string, copy: SavedCopy): Promise<void> =>
  addSavedCopies(tx, [{ articleId, ...copy }]);

/** How an article came here, the latest first, at most `limit`, and how often in all; samples never came. */
export async function savedCopiesOf(
  articleId: string,
  limit: number,
  db: Database = database(),
): Promise<{ readonly copies: readonly SavedCopy[]; readonly count: number }> {
  const where = { articleId };
  const [rows, count] = await Promise.all([
    db.savedCopy.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'asc' }], take: limit }),
    db.savedCopy.count({ where }),
  ]);
  return {
    copies: rows.map(({ id, at, copy }) => ({
      id,
      at: at.toISOString(),
      from: copy as unknown as SavedCopy['from'],
    })),
    count,
  };
}
