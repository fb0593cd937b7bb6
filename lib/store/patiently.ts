import { setTimeout as sleep } from 'node:timers/promises';
import { isUnavailable } from './is-unavailable';
import { log } from './log';

/** A database that is restarted is back within seconds; one that is moved, within minutes. */
const PATIENCE_MS = 10 * 60 * 1_000;
const LOOK_MS = 1_000;

/**
 * Does `work` again while the database is away, for ten minutes at most: for what no person waits for. `work` must be one
 * transaction, or may be done twice.
 */
export async function patiently<T>(work: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error) || Date.now() >= end) throw error;
      log.warn({ reason: String(error) }, 'the database is away; waiting for it');
      await sleep(LOOK_MS);
    }
  }
}
