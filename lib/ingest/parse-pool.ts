import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Article, Outcome } from '../types';
import { failure } from './problem';

/** A page of two megabytes takes a tenth of this; what takes longer was made to. */
const BUDGET_MS = 2_000;
const HEAP_MB = 256;
/** Parsing is pure computing: more threads than this only wait for each other on the machines this runs on. */
const MAX_WORKERS = 2;

interface Job {
  readonly html: string;
  readonly url: string | null;
  readonly done: (outcome: Outcome<Article>) => void;
  readonly failed: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  ready: boolean;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

const threads: Thread[] = [];
const waiting: Job[] = [];
let serial = 0;

const modulePath = (): string =>
  path.join(
    process.env.STANDFIRST_ROOT ?? process.cwd(),
    '.standfirst',
    'build',
    'lib',
    'ingest',
    'page-worker.mjs',
  );

function settle(thread: Thread): Job | null {
  const { job } = thread;
  if (thread.timer) clearTimeout(thread.timer);
  thread.job = null;
  thread.timer = null;
  return job;
}

function drop(thread: Thread): void {
  const index = threads.indexOf(thread);
  if (index >= 0) threads.splice(index, 1);
  void thread.worker.terminate();
}

function start(): void {
  const worker = new Worker(modulePath(), { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  const thread: Thread = { worker, ready: false, job: null, timer: null };
  threads.push(thread);
  worker.unref(); // an idle parser keeps no program alive
  worker.on('message', (message: { ready?: true; outcome?: Outcome<Article> }) => {
    if (message.ready) thread.ready = true;
    else settle(thread)?.done(message.outcome!);
    next();
  });
  worker.on('error', (error: NodeJS.ErrnoException) => {
    drop(thread);
    const job = settle(thread);
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') job?.done(failure('too-complex'));
    else if (job) job.failed(error);
    // A worker that never came up has no job: whoever waits must hear why.
    else waiting.splice(0).forEach((each) => each.failed(error));
    next();
  });
}

function next(): void {
  if (waiting.length > 0 && threads.every((thread) => thread.job || !thread.ready))
    if (threads.length < MAX_WORKERS && !threads.some((thread) => !thread.ready)) start();
  for (const thread of threads) {
    if (!thread.ready || thread.job || waiting.length === 0) {
      if (!thread.job && thread.ready) thread.worker.unref();
      continue;
    }
    const job = waiting.shift()!;
    thread.job = job;
    thread.worker.ref();
    thread.timer = setTimeout(() => {
      drop(thread);
      settle(thread)?.done(failure('too-complex'));
      next();
    }, BUDGET_MS);
    thread.worker.postMessage({ id: ++serial, html: job.html, url: job.url });
  }
}

/**
 * Reads a page in a worker thread that is killed after 2 s or 256 MiB (`too-complex`), so that no page can stall or fell the
 * program. Threads are kept warm; a pool of two starts on first use. `url` resolves relative links; `null` when unknown.
 */
export function readPageSafely(html: string, url: string | null): Promise<Outcome<Article>> {
  return new Promise((done, failed) => {
    waiting.push({ html, url, done, failed });
    next();
    // While a worker is starting it must hold the program, or the promise would never settle.
    for (const thread of threads) if (!thread.ready) thread.worker.ref();
  });
}

/** Stops every thread of the pool; the next page starts new ones. For tests and orderly ends. */
export async function closeParsePool(): Promise<void> {
  await Promise.all(threads.splice(0).map(({ worker }) => worker.terminate()));
}
