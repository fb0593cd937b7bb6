import { database } from '../store/database';
import { LostJobError, type HeldJob } from './finish-job';
import { secondsFor } from './seconds-for';

/**
 * Lets a job run for as long as its text may need, from now on. Throws LostJobError when it was given to another worker meanwhile.
 */
export async function extendJob(job: HeldJob<object>, length: number): Promise<void> {
  const updated = await database().$executeRaw`
    UPDATE pgboss.job SET started_on = now(), expire_in = make_interval(secs => ${secondsFor(length)}::float8)
    WHERE name = ${job.name} AND id = ${job.id}::uuid AND state = 'active' AND retry_count = ${job.retryCount}`;
  if (updated === 0) throw new LostJobError(`job ${job.id} was taken over after try ${job.retryCount + 1}`);
}
