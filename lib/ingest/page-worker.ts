// Runs in a worker thread of parse-pool.ts, where a hostile page can be killed.
import { parentPort } from 'node:worker_threads';
import { readPage } from './read-page';

/** One page to read; `id` comes back with its outcome. */
export interface PageTask {
  readonly id: number;
  readonly html: string;
  readonly url: string | null;
}

parentPort?.on('message', ({ id, html, url }: PageTask) => {
  parentPort!.postMessage({ id, outcome: readPage(html, url) });
});
parentPort?.postMessage({ ready: true });
