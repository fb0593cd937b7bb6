// Runs in a worker thread of analyse-pool.ts, where an article that takes too long can be killed.
import { parentPort } from 'node:worker_threads';
import { analyse } from '../analyse';
import type { Article } from '../types';

export interface AnalyseTask {
  readonly article: Article;
  readonly only: 'headline' | null;
}

parentPort?.on('message', ({ article, only }: AnalyseTask) => {
  try {
    // As text: cheaper to hand over than the objects, and what the caller writes anyway.
    parentPort!.postMessage({ json: JSON.stringify(analyse(article, [], () => {}, { only })) });
  } catch (error) {
    parentPort!.postMessage({ bug: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
parentPort?.postMessage({ ready: true });
