import type PgBoss from 'pg-boss';
import { keepProblem } from '../store/waiting-articles';
import { finishJob, type HeldJob } from './finish-job';
import { RETRIES } from './queue';
import type { Steps } from './steps';

/** A reason is a line, not a stack. */
const LONGEST = 300;

/** Why the last try failed; a try that never ended left no word of its own. */
function reasonOf(output: unknown): string {
  const { reason } = (output ?? {}) as { readonly reason?: unknown };
  return typeof reason === 'string'
    ? reason.split('\n', 1)[0].slice(0, LONGEST)
    : 'each try ended before its time: it took too long, or its process was killed';
}

/** Tells an article that its analysis failed for good, and why, so that nobody waits for it for ever. */
export async function runDead(
  boss: PgBoss,
  job: HeldJob<{ readonly articleId: string }>,
  { engine }: Steps,
): Promise<void> {
  const problem = `The analysis failed ${RETRIES + 1} times: ${reasonOf(job.output)}`;
  await finishJob(boss, job, 'complete', (tx) => keepProblem(tx, job.data.articleId, problem, engine));
}
