import type PgBoss from 'pg-boss';
import { writeProgress } from '../store/submissions';
import { enqueueSubmission } from './enqueue';
import { INTERNAL } from './fail-job';
import { jobStates } from './queue';

/**
 * Takes back jobs whose worker has been silent too long, then brings submissions in line with their jobs: one without a job gets one; one whose job the queue gave up, because
 * every worker that took it was killed, ends as failed, so that nobody waits for it for ever.
 */
export async function settleOrphans(boss: PgBoss): Promise<void> {
  await boss.expire();
  for (const { id, state } of await jobStates()) {
    if (state === null) await enqueueSubmission(boss, id);
    else if (state === 'failed' || state === 'cancelled')
      await writeProgress(id, {
        state: 'failed',
        problem: { ...INTERNAL, message: `Each try ended before its time. ${INTERNAL.message}` },
      });
  }
}
