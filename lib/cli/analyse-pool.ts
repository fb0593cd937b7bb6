import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Outcome } from '../types';
import type { AnalyseTask } from './analyse-worker';

/** A long article takes a second; what takes a minute was made to, or is a bug. */
const BUDGET_MS = 60_000;
const HEAP_MB = 1024;

interface Job {
  readonly task: AnalyseTask;
  readonly done: (outcome: Outcome<string>) => void;
}

const tooComplex = (what: string): Outcome<string> => ({
  ok: false,
  problem: { code: 'too-complex', message: `the analysis took ${what} and was stopped` },
});

const modulePath = (): string =>
  path.join(
    process.env.STANDFIRST_ROOT ?? process.cwd(),
    '.standfirst',
    'build',
    'lib',
    'cli',
    'analyse-worker.mjs',
  );

/** Analyses as JSON text, on threads that outlive a bad article. */
export interface AnalysePool {
  /** A bug in the engine is the problem `internal`, so that one article never stops a run. */
  analyse(task: AnalyseTask): Promise<Outcome<string>>;
  close(): Promise<void>;
}

/** A pool of `size` threads (1 or more), started as work comes. */
export function openAnalysePool(size: number): AnalysePool {
  const waiting: Job[] = [];
  const running = new Set<Worker>();
  const idle: Worker[] = [];
  let closing = false;

  const give = (worker: Worker, { task, done }: Job): void => {
    const timer = setTimeout(() => settle(tooComplex(`more than ${BUDGET_MS / 1000} s`), true), BUDGET_MS);
    const settle = (outcome: Outcome<string>, broken: boolean): void => {
      clearTimeout(timer);
      worker.removeAllListeners('message').removeAllListeners('error');
      if (broken) {
        running.delete(worker);
        worker.on('error', () => {}); // it is being ended; its last words count for nothing
        void worker.terminate();
      } else idle.push(worker);
      done(outcome);
      next();
    };
    worker.on('message', (answer: { ready?: true; json?: string; bug?: string }) => {
      if (answer.json !== undefined) settle({ ok: true, value: answer.json }, false);
      else if (answer.bug !== undefined)
        settle({ ok: false, problem: { code: 'internal', message: answer.bug.split('\n')[0] } }, false);
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      settle(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? tooComplex('too much memory')
          : { ok: false, problem: { code: 'internal', message: error.message } },
        true,
      ),
    );
    worker.postMessage(task);
  };

  const next = (): void => {
    while (!closing && waiting.length > 0) {
      let worker = idle.pop();
      if (worker === undefined) {
        if (running.size >= size) return;
        worker = new Worker(modulePath(), { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
        running.add(worker);
      }
      give(worker, waiting.shift()!);
    }
  };

  return {
    analyse: (task) =>
      new Promise((done) => {
        waiting.push({ task, done });
        next();
      }),
    close: async () => {
      closing = true;
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
