import { transaction } from '../store/database';
import { log } from '../store/log';
import { writeProgress } from '../store/submissions';
import type { HeldJob } from './finish-job';

/**
 * Gives back a job that this worker began and will not end, because it was told to stop: another takes it up at once, and it
 * has as many tries left as before. What this worker still brings of it is refused. A job that is no longer this worker's,
 * and one that another of its kind waits in place of, is left as it is, to expire.
 */
export async function giveBack(job: HeldJob<{ readonly id?: string }>): Promise<void> {
  log.info({ queue: job.name, job: job.id }, 'a job is given back: the worker stops');
  try {
    await transaction(async (tx) => {
      // The queue counts a try more when it is taken again, which tells its holders apart; so it gets one more to spend.
      const given = await tx.$executeRaw`
        UPDATE pgboss.job SET state = 'retry', start_after = now(), retry_limit = retry_limit + 1
        WHERE name = ${job.name} AND id = ${job.id}::uuid AND state = 'active' AND retry_count = ${job.retryCount}`;
      const { id } = job.data;
      if (given === 1 && id && job.name === 'submission') await writeProgress(id, { state: 'waiting' }, tx);
    });
  } catch (error) {
    log.warn({ job: job.id, reason: String(error) }, 'a job could not be given back: it will expire');
  }
}
