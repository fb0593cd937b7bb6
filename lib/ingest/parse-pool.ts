import { Worker } from 'node:worker_threads';
import { builtModule } from '../built-module';
import type { Article, Outcome } from '../types';
import type { ReadChecks } from './claim-reviews/read-claim-reviews';
import type { FeedLinks, ParsedFeed } from './feeds/feed';
import type { RobotsAnswer } from './feeds/read-robots';
import type { FileKind } from './files/file-kind';
import type { FileText } from './files/file-text';
import type { ParseTask } from './page-worker';
import { failure } from './problem';
import type { DocumentText } from './read-document';
import { threadTime } from './thread-time';

/**
 * A page of two megabytes takes a tenth of its budget; what takes longer was made to. A report of three hundred pages as PDF
 * takes some seconds. A feed of 50,000 entries takes 0.7 s of an idle core.
 */
const BUDGET_MS: Readonly<Record<ParseTask['kind'], number>> = {
  page: 2_000,
  feed: 5_000,
  'claim-reviews': 10_000,
  robots: 1_000,
  file: 10_000,
  document: 12_000,
};
/**
 * The budget is processor time: on a busy machine a thread may take this many times as long to get it, and at least so many ms. What has not had it
 * then was kept waiting (`busy`).
 */
const MOST_WAITING = 3;
const LEAST_WAIT_MS = 15_000;
const HEAP_MB = 256;
/** Parsing is pure computing: more threads than this only wait for each other on the machines this runs on. */
const MAX_WORKERS = 2;

type Answer =
  | Outcome<Article>
  | Outcome<FileText>
  | Outcome<DocumentText>
  | Outcome<ParsedFeed | FeedLinks>
  | Outcome<ReadChecks>
  | Outcome<RobotsAnswer>;

interface Job {
  readonly task: ParseTask;
  readonly done: (outcome: Answer) => void;
  readonly failed: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  ready: boolean;
  /** Its name for the system; `null` where it has none. */
  name: string | null;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

const threads: Thread[] = [];
const waiting: Job[] = [];

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
  // Written as `new Worker(…)`, Next's bundler would look the path up among the modules of the pages, and find nothing there.
  const worker = Reflect.construct(Worker, [
    builtModule('ingest', 'page-worker'),
    { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } },
  ]);
  const thread: Thread = { worker, ready: false, name: null, job: null, timer: null };
  threads.push(thread);
  worker.unref(); // an idle parser keeps no program alive
  worker.on('message', (message: { ready?: true; name?: string | null; outcome?: Answer }) => {
    if (message.ready) Object.assign(thread, { ready: true, name: message.name });
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

/**
 * Kills a thread whose task has had its budget (`too-complex`), or could not get it in time (`busy`). Where the system does not tell a thread's own processor time, that of the whole
 * program stands in for it, which is never less: while that has used less, the thread was kept waiting, and no page is too complex
 * for that.
 */
function limit(thread: Thread, budgetMs: number): void {
  const usedMs = (): number => {
    const { user, system } = process.cpuUsage();
    return threadTime(thread.name) ?? (user + system) / 1_000;
  };
  const began = performance.now();
  const before = usedMs();
  const look = (): void => {
    const left = budgetMs - (usedMs() - before);
    const isKeptWaiting = left > 1;
    if (isKeptWaiting && performance.now() - began < Math.max(LEAST_WAIT_MS, MOST_WAITING * budgetMs)) {
      thread.timer = setTimeout(look, left);
      return;
    }
    drop(thread);
    settle(thread)?.done(failure(isKeptWaiting ? 'busy' : 'too-complex'));
    next();
  };
  thread.timer = setTimeout(look, budgetMs);
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
    limit(thread, BUDGET_MS[job.task.kind]);
    thread.worker.postMessage(job.task);
  }
}

function parse(task: ParseTask): Promise<Answer> {
  return new Promise((done, failed) => {
    waiting.push({ task, done, failed });
    next();
    // While a worker is starting it must hold the program, or the promise would never settle.
    for (const thread of threads) if (!thread.ready) thread.worker.ref();
  });
}

/**
 * Reads a page in a worker thread that is killed after 2 s of work or 256 MiB (`too-complex`) or 15 s of waiting for the processor (`busy`), so that no page can stall or fell the
 * program. Threads are kept warm; a pool of two starts on first use. `url` resolves relative links; `null` when unknown.
 */
export const readPageSafely = (html: string, url: string | null): Promise<Outcome<Article>> =>
  parse({ kind: 'page', html, url }) as Promise<Outcome<Article>>;

/** Reads a file in the same threads, killed after 10 s of work or 256 MiB (`too-complex`). Other problems: those of `readFile`. */
export const readFileSafely = (
  bytes: Uint8Array,
  fileKind: FileKind,
  contentType = '',
): Promise<Outcome<FileText>> =>
  parse({ kind: 'file', bytes, fileKind, contentType }) as Promise<Outcome<FileText>>;

/** Reads a primary source in the same threads, killed after 12 s of work or 256 MiB (`too-complex`). Other problems: those of `readDocument`. */
export const readDocumentSafely = (
  bytes: Uint8Array,
  fileKind: FileKind,
  contentType: string,
  url: string | null,
): Promise<Outcome<DocumentText>> =>
  parse({ kind: 'document', bytes, fileKind, contentType, url }) as Promise<Outcome<DocumentText>>;

/** Reads a feed, or a page for the feeds that it names, in the same threads, killed after 5 s or 256 MiB (`too-complex`). */
export const readFeedSafely = (text: string, url: string): Promise<Outcome<ParsedFeed | FeedLinks>> =>
  parse({ kind: 'feed', text, url }) as Promise<Outcome<ParsedFeed | FeedLinks>>;

/** Reads published fact-checks in the same threads, killed after 10 s or 256 MiB (`too-complex`). Other problems: those of `readClaimReviews`. */
export const readClaimReviewsSafely = (text: string, url: string | null): Promise<Outcome<ReadChecks>> =>
  parse({ kind: 'claim-reviews', text, url }) as Promise<Outcome<ReadChecks>>;

/** What a robots.txt says of an address to the robot `name`, in the same threads, killed after 1 s (`too-complex`). */
export const readRobotsSafely = (
  text: string,
  robotsUrl: string,
  url: string,
  name: string,
): Promise<Outcome<RobotsAnswer>> =>
  parse({ kind: 'robots', text, robotsUrl, url, name }) as Promise<Outcome<RobotsAnswer>>;

/** Stops every thread of the pool; the next page starts new ones. For tests and orderly ends. */
export async function closeParsePool(): Promise<void> {
  await Promise.all(threads.splice(0).map(({ worker }) => worker.terminate()));
}
