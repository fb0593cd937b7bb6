import { Worker } from 'node:worker_threads';
import { builtModule } from '../built-module';
import type { Outcome, Step } from '../types';
import type { AnalyseTask, Answer } from './analyse-worker';
import { secondsFor } from './seconds-for';

const HEAP_MB = 1024;

interface Job {
  readonly task: AnalyseTask;
  readonly onStep: (step: Step) => void;
  readonly done: (outcome: Outcome<string>) => void;
}

const tooComplex = (what: string): Outcome<string> => ({
  ok: false,
  problem: { code: 'too-complex', message: `the analysis took ${what} and was stopped` },
});

/** Analyses as JSON text, on threads that outlive a bad article. */
export interface AnalysePool {
  /**
   * The analysis as JSON. Problems: `too-complex` for one that takes too long or too much memory, `internal` for a bug in the
   * engine, so that one article never stops a run. `onStep` hears of each step as it is finished.
   */
  analyse(task: AnalyseTask, onStep?: (step: Step) => void): Promise<Outcome<string>>;
  close(): Promise<void>;
}

/** A pool of `size` threads (1 or more), started as work comes; they hold the process only while they work. */
export function openAnalysePool(size: number): AnalysePool {
  const waiting: Job[] = [];
  const running = new Set<Worker>();
  const idle: Worker[] = [];
  let closing = false;

  const give = (worker: Worker, { task, onStep, done }: Job): void => {
    const most = secondsFor(task.article.text.length);
    const timer = setTimeout(() => settle(tooComplex(`more than ${most} s`), true), most * 1_000).unref();
    const settle = (outcome: Outcome<string>, broken: boolean): void => {
      clearTimeout(timer);
      worker.removeAllListeners('message').removeAllListeners('error').unref();
      if (broken) {
        running.delete(worker);
        worker.on('error', () => {}); // it is being ended; its last words count for nothing
        void worker.terminate();
      } else idle.push(worker);
      done(outcome);
      next();
    };
    worker.on('message', (answer: Answer) => {
      if (answer.kind === 'step') onStep(answer.step);
      else if (answer.kind === 'analysis') settle({ ok: true, value: answer.json }, false);
      else settle({ ok: false, problem: { code: 'internal', message: answer.message } }, false);
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      settle(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? tooComplex('too much memory')
          : { ok: false, problem: { code: 'internal', message: error.message } },
        true,
      ),
    );
    worker.ref();
    worker.postMessage(task);
  };

  const next = (): void => {
    while (!closing && waiting.length > 0) {
      let worker = idle.pop();
      if (worker === undefined) {
        if (running.size >= size) return;
        worker = new Worker(builtModule('jobs', 'analyse-worker'), {
          resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
        });
        running.add(worker);
      }
      give(worker, waiting.shift()!);
    }
  };

  return {
    analyse: (task, onStep = () => {}) =>
      new Promise((done) => {
        waiting.push({ task, onStep, done });
        next();
      }),
    close: async () => {
      closing = true;
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
