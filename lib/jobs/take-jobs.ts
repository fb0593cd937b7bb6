import { setTimeout as sleep } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import { log } from '../store/log';
import { runFactCheck } from './fact-checks/run-fact-check';
import { failJob } from './fail-job';
import { runCheck } from './feeds/run-check';
import { runFeed } from './feeds/run-feed';
import type { HeldJob } from './finish-job';
import { giveBack } from './give-back';
import type { QueueName } from './queue';
import { runDead } from './run-dead';
import { runOpinion } from './run-opinion';
import { runReanalysis } from './run-reanalysis';
import { runSubmission } from './run-submission';
import type { Steps } from './steps';
import { runDelivery } from './webhook/run-delivery';

/** What somebody waits for comes before what nobody does. */
const ORDER: readonly QueueName[] = [
  'submission',
  'feed',
  'check',
  'delivery',
  'dead',
  'reanalysis',
  'factcheck',
  'opinion',
];
/**
 * How many lanes, from the first on, go for a queue whose jobs may only wait: an opinion takes minutes, a slow feed 20 s.
 * So articles are never kept waiting.
 */
const LANES: Partial<Record<QueueName, number>> = {
  feed: 2,
  check: 2,
  factcheck: 1,
  opinion: 1,
  delivery: 1,
  dead: 1,
};
const ordered = (lane: number, queues: readonly QueueName[]): readonly QueueName[] =>
  ORDER.filter((name) => queues.includes(name) && lane < (LANES[name] ?? Infinity));

// pg-boss types `data` per queue by hand only; each queue has one sender, in enqueue.ts.
const RUN: Record<QueueName, (boss: PgBoss, job: HeldJob<never>, steps: Steps) => Promise<void>> = {
  submission: runSubmission,
  feed: runFeed,
  check: runCheck,
  reanalysis: runReanalysis,
  factcheck: runFactCheck,
  opinion: runOpinion,
  delivery: runDelivery,
  dead: runDead,
};

export interface TakeOptions {
  readonly lanes: number;
  readonly pollMs?: number;
  /** All by default. */
  readonly queues?: readonly QueueName[];
}

export interface Taking {
  /** Takes no more jobs, lets those begun end for at most `ms`, then gives the rest back as if it had not been begun. */
  readonly stop: (ms: number) => Promise<void>;
}

async function next(boss: PgBoss, order: readonly QueueName[]): Promise<HeldJob<never> | null> {
  for (const name of order) {
    const [job] = await boss.fetch<never>(name, { includeMetadata: true });
    if (!job) continue;
    const { id, data, retryCount, retryLimit, output } = job;
    return { id, name, data, retryCount, retryLimit, output };
  }
  return null;
}

/**
 * Takes jobs in `lanes` at once, looking every `pollMs` when there are none. pg-boss' own `work` does not wait for the
 * end of a job to be written and cannot end it in our transaction, hence this loop.
 */
export function takeJobs(
  boss: PgBoss,
  steps: Steps,
  { lanes, pollMs = 500, queues = ORDER }: TakeOptions,
): Taking {
  const stopping = new AbortController();
  const running = new Map<string, HeldJob<never>>();

  const lane = async (_: unknown, number: number): Promise<void> => {
    while (!stopping.signal.aborted) {
      const job = await next(boss, ordered(number, queues)).catch(() => null); // the database is away: look again
      if (job === null) {
        await sleep(pollMs, undefined, { signal: stopping.signal }).catch(() => {});
        continue;
      }
      running.set(job.id, job);
      await RUN[job.name](boss, job, steps)
        .catch((error: unknown) => failJob(boss, job, error))
        // Not even the failure could be written: the job expires and is tried again.
        .catch((error: unknown) =>
          log.error({ job: job.id, reason: String(error) }, 'a job was left to expire'),
        );
      running.delete(job.id);
    }
  };
  const ended = Promise.all(Array.from({ length: lanes }, lane));

  return {
    stop: async (ms) => {
      stopping.abort();
      const timer = new AbortController();
      await Promise.race([ended, sleep(ms, undefined, { signal: timer.signal }).catch(() => {})]);
      timer.abort();
      for (const job of running.values()) await giveBack(job);
    },
  };
}
