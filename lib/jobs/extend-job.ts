import { database } from '../store/database';
import { EXPIRE_SECONDS } from './queue';
import { LostJobError, type HeldJob } from './finish-job';

/**
 * What an analysis may take: 1 MiB of prose takes 35 s of an idle core (measured; it grows with the length), 95 s of one
 * that six others share. Half a second for each KiB leaves five times that.
 */
const SECONDS_PER_UNIT = 0.5 / 1024;

/** Seconds after which a job that analyses `length` UTF-16 units has failed: 49 for a news article, ten minutes at most. */
export const secondsFor = (length: number): number => Math.ceil(EXPIRE_SECONDS + length * SECONDS_PER_UNIT);

/**
 * Lets a job run for as long as its text may need, from now on: nothing else can say that it lives while the analysis has
 * the processor. Throws LostJobError when it was given to another worker meanwhile.
 */
export async function extendJob(job: HeldJob<object>, length: number): Promise<void> {
  const updated = await database().$executeRaw`
    UPDATE pgboss.job SET started_on = now(), expire_in = make_interval(secs => ${secondsFor(length)}::float8)
    WHERE name = ${job.name} AND id = ${job.id}::uuid AND state = 'active' AND retry_count = ${job.retryCount}`;
  if (updated === 0) throw new LostJobError(`job ${job.id} was taken over after try ${job.retryCount + 1}`);
}
