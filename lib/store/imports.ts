import type { ImportRun as ImportRunRow } from '../generated/client';
import { database, type Transaction } from './database';

/** How far an import has come. */
export interface ImportRun {
  readonly position: number;
  readonly added: number;
  readonly known: number;
  /** How many articles were refused, by the problem's code. */
  readonly refused: Readonly<Record<string, number>>;
}

/** One that has not begun. */
export const NOTHING_IMPORTED: ImportRun = { position: 0, added: 0, known: 0, refused: {} };

const runOfRow = ({ position, added, known, refused }: ImportRunRow): ImportRun => ({
  position,
  added,
  known,
  refused: refused as Record<string, number>,
});

/** The import `id` as it was stopped, or at its beginning when it was never begun or ended well. */
export async function beginImport(id: string, name: string): Promise<ImportRun> {
  const standing = await database().importRun.findUnique({ where: { id } });
  if (standing && standing.finishedAt === null) return runOfRow(standing);
  const anew = { name, ...NOTHING_IMPORTED, startedAt: new Date(), finishedAt: null };
  await database().importRun.upsert({ where: { id }, create: { id, ...anew }, update: anew });
  return NOTHING_IMPORTED;
}

/**
 * Notes that an import has come from `from` to `to`, in the transaction that stores what lies between. False, and nothing is
 * noted, when it no longer stands at `from`: another process imports the same.
 */
export async function advanceImport(
  tx: Transaction,
  id: string,
  from: ImportRun,
  { position, added, known, refused }: ImportRun,
): Promise<boolean> {
  const { count } = await tx.importRun.updateMany({
    where: { id, position: from.position, finishedAt: null },
    data: { position, added, known, refused: { ...refused } },
  });
  return count === 1;
}

/** Notes that nothing is left: the same source begins anew. */
export async function endImport(id: string): Promise<void> {
  await database().importRun.updateMany({ where: { id }, data: { finishedAt: new Date() } });
}
