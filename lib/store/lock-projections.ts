import type { Transaction } from './database';

/** Advisory lock under which projections are written: merged sources are shared between articles, so writers take turns. */
const PROJECTION_LOCK = 72_707_402;

/** Waits for its turn to write projections; released when the transaction ends. */
export async function lockProjections(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${PROJECTION_LOCK})`;
}
