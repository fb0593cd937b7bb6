import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../types';
import { mayPass } from './problem';

export interface Retrying {
  /** Tries in all. */
  readonly tries: number;
  /** Before the second try; twice as long before each one after it (milliseconds). */
  readonly waitMs: number;
}

/** Asks again while the problem is one that may pass. The last outcome is the outcome. */
export async function withRetries<T>(
  ask: () => Promise<Outcome<T>>,
  { tries, waitMs }: Retrying,
): Promise<Outcome<T>> {
  for (let n = 1; ; n += 1) {
    const outcome = await ask();
    if (outcome.ok || n >= tries || !mayPass(outcome.problem.code)) return outcome;
    await sleep(waitMs * 2 ** (n - 1));
  }
}
