import type PgBoss from 'pg-boss';
import { log } from '../store/log';
import { writeProgress } from '../store/submissions';
import type { Problem } from '../types';
import { finishJob, LostJobError, type HeldJob } from './finish-job';
import { RETRIES } from './queue';
import { TransientError } from './run-submission';

/** What a person is told when a job ends for a reason that is our fault, not the page's. */
export const INTERNAL: Problem = {
  code: 'internal',
  message:
    'Standfirst failed on this article. It is kept with its reason in the log; the others are not affected.',
};

/** Fewer tries where more would only keep somebody waiting: a name that does not resolve twice is a typing mistake. */
const RETRIES_OF: Readonly<Record<string, number>> = { 'dns-error': 1 };

/**
 * Gives a job back after `error`: to be tried again later with the reason shown meanwhile, or, after the last try,
 * as failed for good. A job that was taken over by another worker is left to it.
 */
export async function failJob(
  boss: PgBoss,
  job: HeldJob<{ readonly id?: string }>,
  error: unknown,
): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  log.warn({ queue: job.name, job: job.id, try: job.retryCount + 1, reason }, 'a job failed');
  if (error instanceof LostJobError) return;
  const problem = error instanceof TransientError ? error.problem : INTERNAL;
  const spent = job.retryCount >= job.retryLimit;
  // By what is left: a job that a stopped worker gave back has been taken more often than it was tried.
  const tried = job.name === 'submission' ? RETRIES - (job.retryLimit - job.retryCount) : job.retryCount;
  const last = spent || tried >= (RETRIES_OF[problem.code] ?? Infinity);
  const { id } = job.data;
  await finishJob(
    boss,
    job,
    last && !spent ? 'complete' : 'fail', // to fail with tries left would be to try again
    async (tx) => {
      if (id && job.name === 'submission')
        await writeProgress(id, { state: last ? 'failed' : 'waiting', problem }, tx);
    },
    { ...problem, reason },
    error instanceof TransientError ? error.retryAfter : null,
  );
}
