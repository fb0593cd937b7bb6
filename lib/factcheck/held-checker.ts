import { Worker } from 'node:worker_threads';
import { builtModule } from '../built-module';
import type { FactCheck, Outcome } from '../types';
import type { Checker, FoundCheck, HeldChecks } from './checker';
import type { MatchTask } from './match-worker';

/** 50,000 fact-checks need 0.6 GB at most (measured: docs/fact-checks.md). */
const HEAP_MB = 1_536;
/** Indexing 50,000 on a machine that six share, and the claims of a long article. */
const BUDGET_MS = 240_000;

type Found = Outcome<readonly (readonly FoundCheck[])[]>;

const failed = (code: string, message: string): Found => ({ ok: false, problem: { code, message } });

/** The thread with the index of one version; another version takes its place. */
let held: { readonly version: string; readonly worker: Worker } | null = null;
/** One question at a time, so that an answer is the question's. */
let turn: Promise<unknown> = Promise.resolve();

async function threadOf({ version, load }: HeldChecks): Promise<Worker> {
  if (held?.version === version) return held.worker;
  const checks: readonly FactCheck[] = await load();
  await closeHeldChecker();
  const worker = new Worker(builtModule('factcheck', 'match-worker'), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  worker.unref();
  worker.on('error', () => {}); // told to whoever waits; without a listener it would end the process
  worker.postMessage({ checks } satisfies MatchTask);
  held = { version, worker };
  return worker;
}

function ask(worker: Worker, texts: readonly string[]): Promise<Found> {
  return new Promise((done) => {
    const settle = (outcome: Found): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', broken).off('exit', ended);
      if (!outcome.ok) void closeHeldChecker();
      worker.unref();
      done(outcome);
    };
    const answered = ({ found }: { found: readonly (readonly FoundCheck[])[] }): void =>
      settle({ ok: true, value: found });
    const broken = (error: Error): void => settle(failed('failed', error.message.split('\n')[0]));
    const ended = (): void => settle(failed('failed', 'the thread ended'));
    const timer = setTimeout(
      () => settle(failed('timed-out', `took more than ${BUDGET_MS / 1_000} s`)),
      BUDGET_MS,
    );
    worker.ref();
    worker.on('message', answered).on('error', broken).on('exit', ended);
    worker.postMessage({ texts } satisfies MatchTask);
  });
}

/** The fact-checks held, matched in a thread that keeps its index until they change. Problems: `failed`, `timed-out`. */
export const heldChecker = (checks: HeldChecks): Checker => ({
  method: 'held',
  find: (texts) => {
    const answer = turn.then(async () => ask(await threadOf(checks), texts));
    turn = answer.catch(() => {});
    return answer;
  },
});

/** Ends the thread; the next question starts one. For orderly ends and tests. */
export async function closeHeldChecker(): Promise<void> {
  const open = held;
  held = null;
  await open?.worker.terminate();
}
