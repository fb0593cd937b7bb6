import type PgBoss from 'pg-boss';
import { STORING_MS, transaction, type Transaction } from '../store/database';
import { inTransaction } from '../store/in-transaction';
import type { QueueName } from './queue';

/** A job as a worker holds it: `retryCount` tells its holders apart. */
export interface HeldJob<Data extends object> {
  readonly id: string;
  readonly name: QueueName;
  readonly data: Data;
  readonly retryCount: number;
  readonly retryLimit: number;
  /** What a try before it, or the job that it tells of, came to; absent when there was none. */
  readonly output?: unknown;
}

/** The job expired and was given to another worker meanwhile: what this one found out must not be kept. */
export class LostJobError extends Error {
  override readonly name = 'LostJobError';
}

/**
 * Ends a job in one transaction with what it brought (`store`): both are kept, or neither.
 * `notBefore`: seconds that it waits at least before another try. Throws LostJobError, and keeps nothing, when the job is no longer this worker's.
 */
export async function finishJob(
  boss: PgBoss,
  job: HeldJob<object>,
  end: 'complete' | 'fail',
  store: (tx: Transaction) => Promise<void>,
  output: object = {},
  notBefore: number | null = null,
): Promise<void> {
  await transaction(async (tx) => {
    const mine = await tx.$queryRaw<unknown[]>`
      SELECT 1 AS "mine" FROM pgboss.job
      WHERE name = ${job.name} AND id = ${job.id}::uuid AND state = 'active' AND retry_count = ${job.retryCount}
      FOR UPDATE`;
    if (mine.length === 0)
      throw new LostJobError(`job ${job.id} was taken over after try ${job.retryCount + 1}`);
    await store(tx);
    await boss[end](job.name, job.id, output, { db: inTransaction(tx) });
    if (notBefore !== null)
      await tx.$executeRaw`
        UPDATE pgboss.job SET start_after = GREATEST(start_after, now() + make_interval(secs => ${notBefore}))
        WHERE name = ${job.name} AND id = ${job.id}::uuid AND state = 'retry'`;
  }, STORING_MS);
}
