import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { SYSTEM } from '../access/actor';
import { actAlways } from '../access/acting';
import { closeDatabase, database } from '../store/database';
import { log } from '../store/log';
import { patiently } from '../store/patiently';
import { forgetOldSessions } from '../store/sessions';
import { forgetOldKeys } from '../store/answer-once';
import { forgetOldTurns } from '../store/turns';
import { forgetOldPages } from '../store/watched-pages';
import { beat, sayGoodbye } from '../store/workers';
import { renewClues } from './documents/renew-clues';
import { tendFactChecks } from './fact-checks/tend-fact-checks';
import { tendFeeds } from './feeds/tend-feeds';
import { openQueue } from './queue';
import { renewAnalyses } from './renew-analyses';
import { seedSamples } from './seed-samples';
import { settleOrphans } from './settle-orphans';
import type { Steps } from './steps';
import { takeJobs } from './take-jobs';
import { tendWebhook } from './webhook/tend-webhook';
import { configuredWebhook } from './webhook/webhook-of';

export interface ServeOptions {
  /** Jobs at once in this process. Four: while three wait for slow sites, one uses the processor. */
  readonly lanes?: number;
  /** Folder of the shipped samples; none are seeded when it is not there. */
  readonly samples?: string;
}

const BEAT_MS = 5_000;
const SETTLE_MS = 10_000;
const TEND_MS = 2_000;
const MATCH_MS = 3_000;
const SWEEP_MS = 60 * 60 * 1_000;
/** Of the 8 s that the launcher grants between SIGTERM and SIGKILL (containers grant 10); the rest is for saying goodbye. */
const DRAIN_MS = 6_000;

async function waitForDatabase(signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const reason = await database().$queryRaw`SELECT 1 FROM "Article" LIMIT 1`.then(
      () => null,
      (error: unknown) => String(error),
    );
    if (reason === null) return true;
    log.warn({ reason }, 'the database is not ready yet');
    await sleep(1_000, undefined, { signal }).catch(() => {});
  }
  return false;
}

/** Calls `work` now and every `ms` until `signal`; a failure is logged and the next round comes. */
async function every(
  ms: number,
  signal: AbortSignal,
  what: string,
  work: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    await work().catch((error: unknown) => log.warn({ reason: String(error) }, `${what} failed`));
    await sleep(ms, undefined, { signal }).catch(() => {});
  }
}

/**
 * A worker process from start to end, at the product's own work: waits for the database, seeds the samples, has articles of another engine
 * analysed again, takes jobs until SIGTERM or SIGINT, lets those begun end. Resolves when all is closed.
 */
export async function serveJobs(steps: Steps, { lanes = 4, samples }: ServeOptions = {}): Promise<void> {
  actAlways(SYSTEM);
  const stopping = new AbortController();
  const { signal } = stopping;
  process.once('SIGTERM', () => stopping.abort());
  process.once('SIGINT', () => stopping.abort());

  if (await waitForDatabase(signal)) {
    const id = randomUUID();
    // The database may go away at any moment, this one too.
    const boss = await patiently(() => openQueue({ supervise: true }));
    await patiently(() => beat(id));
    if (samples && existsSync(samples)) await patiently(() => seedSamples(samples, steps));
    const webhook = configuredWebhook();
    if (webhook.told) log.error({ reason: webhook.told }, 'the webhook is off');
    const [readClues, renew] = [renewClues(boss), renewAnalyses(boss, steps)];
    const taking = takeJobs(boss, steps, { lanes });
    const rounds = [
      every(BEAT_MS, signal, 'the heartbeat', () => beat(id)),
      every(SETTLE_MS, signal, 'settling orphans', () => settleOrphans(boss)),
      every(TEND_MS, signal, 'watching feeds', () => tendFeeds(boss)),
      every(MATCH_MS, signal, 'matching fact-checks', () => tendFactChecks(boss, steps)),
      every(TEND_MS, signal, 'sending flags', () => tendWebhook(boss, webhook.target)),
      // An analysis that is to find a document comes after it was read what that is found by.
      every(TEND_MS, signal, 'renewing analyses', async () => {
        if (await readClues()) await renew();
      }),
      every(SWEEP_MS, signal, 'forgetting what is old', async () => {
        await forgetOldKeys();
        await forgetOldSessions();
        await forgetOldTurns();
        await forgetOldPages();
      }),
    ];
    log.info({ worker: id, lanes, engine: steps.engine }, 'taking jobs');
    if (!signal.aborted)
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    await taking.stop(DRAIN_MS);
    await Promise.all(rounds);
    await sayGoodbye(id);
    await boss.stop({ graceful: false });
    log.info({ worker: id }, 'stopped');
  }
  await closeDatabase();
}
