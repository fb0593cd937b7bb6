import { Worker } from 'node:worker_threads';
import { builtModule } from '../built-module';
import type { CitationStyle } from './citation-styles';
import type { CitationTask, Cited } from './citation-worker';
import type { CslItem } from './csl-item';

interface Waiting {
  readonly done: (text: string) => void;
  readonly failed: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let thread: Worker | null = null;
let asked = 0;

/** One thread for all, with the styles that it has read; one that ends is started anew by the next question. */
function threadNow(): Worker {
  if (thread !== null) return thread;
  // Not by `new`: Next would bundle what it can read of the path, and start that.
  const worker = Reflect.construct(Worker, [builtModule('cite', 'citation-worker')]) as Worker;
  worker.on('message', (cited: Cited) => {
    const one = waiting.get(cited.id);
    waiting.delete(cited.id);
    if (waiting.size === 0) worker.unref();
    if ('text' in cited) one?.done(cited.text);
    else one?.failed(new Error(cited.problem));
  });
  const over = (error: Error): void => {
    if (thread !== worker) return;
    thread = null;
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };
  worker.on('error', over).on('exit', () => over(new Error('the thread ended')));
  return (thread = worker);
}

/** What `formatCitation` gives, made in a thread of its own. Throws what it throws. */
export function citeApart(item: CslItem, style: CitationStyle): Promise<string> {
  return new Promise((done, failed) => {
    const id = asked++;
    const worker = threadNow();
    waiting.set(id, { done, failed });
    worker.ref();
    worker.postMessage({ id, item, style } satisfies CitationTask);
  });
}
