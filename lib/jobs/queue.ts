import PgBoss from 'pg-boss';
import { database, pool } from '../store/database';
import { log } from '../store/log';
import { EXPIRE_SECONDS } from './seconds-for';

/** The queue, for rooms that only hand it on. */
export type Queue = PgBoss;

export type QueueName =
  | 'submission'
  | 'feed'
  | 'check'
  | 'reanalysis'
  | 'factcheck'
  | 'opinion'
  | 'delivery'
  /** What became of reanalyses whose last try failed, or never ended: each is told on its article. */
  | 'dead';

/** Tries after the first, 4 s apart and then twice as long each time (with chance, up to twice that): one to two minutes of waiting between five tries. */
export const RETRIES = 4;
const RETRY_DELAY_SECONDS = 4;

/** With this, what a killed worker left is taken up again within a minute. */
const LOOK_SECONDS = 10;

export const JOB_OPTIONS = {
  retryLimit: RETRIES,
  retryDelay: RETRY_DELAY_SECONDS,
  retryBackoff: true,
  expireInSeconds: EXPIRE_SECONDS,
} as const satisfies PgBoss.SendOptions;

/**
 * The queue on the store's own database and pool. `supervise`: this process looks after expired and old jobs.
 * Every queue but those of submissions and of the dead is `short`: one job per feed, page, article or delivery waits at most.
 */
export async function openQueue({ supervise }: { readonly supervise: boolean }): Promise<PgBoss> {
  const sql = pool();
  const boss = new PgBoss({
    db: { executeSql: (text, values) => sql.query(text, values) },
    supervise,
    schedule: false,
    maintenanceIntervalSeconds: LOOK_SECONDS,
  });
  boss.on('error', (error) => log.error({ reason: error.message }, 'the queue failed'));
  await boss.start();
  for (const name of ['submission', 'dead'] as const)
    await boss.createQueue(name, { name, policy: 'standard' });
  for (const name of ['feed', 'check', 'reanalysis', 'factcheck', 'opinion', 'delivery'] as const)
    await boss.createQueue(name, { name, policy: 'short' });
  return boss;
}

const kept = globalThis as typeof globalThis & { standfirstQueue?: Promise<PgBoss> };

/** The queue of a process that only hands in, opened at first use; one that could not be opened is tried again. */
export function sender(): Promise<PgBoss> {
  kept.standfirstQueue ??= openQueue({ supervise: false }).catch((error: unknown) => {
    kept.standfirstQueue = undefined;
    throw error;
  });
  return kept.standfirstQueue;
}

/** Forgets the sender, for a process that closes its database and goes on. */
export function forgetSender(): void {
  kept.standfirstQueue = undefined;
}

/** Ends the sender, for a process that is about to end itself. */
export async function closeSender(): Promise<void> {
  const boss = await kept.standfirstQueue?.catch(() => null);
  kept.standfirstQueue = undefined;
  await boss?.stop({ graceful: false });
}

/** State of each unfinished submission's job; `null` where it has none. */
export async function jobStates(): Promise<readonly { id: string; state: string | null; output: unknown }[]> {
  return database().$queryRaw`
    SELECT s."id"::text AS "id", j.state::text AS "state", j.output AS "output"
    FROM "Submission" s LEFT JOIN pgboss.job j ON j.name = 'submission' AND j.id = s."id"
    WHERE s."state" IN ('waiting', 'running') ORDER BY s."createdAt"`;
}
