// Runs in a worker thread of analyse-pool.ts, where an article that takes too long can be killed.
import { parentPort } from 'node:worker_threads';
import { analyse } from '../analyse';
import { muteAnalysis } from '../desk/mute-analysis';
import type { Article, RuleId } from '../types';

export interface AnalyseTask {
  readonly article: Article;
  readonly only: 'headline' | null;
  readonly mute: readonly RuleId[];
}

parentPort?.on('message', ({ article, only, mute }: AnalyseTask) => {
  try {
    // As text: cheaper to hand over than the objects, and what the caller writes anyway.
    parentPort!.postMessage({
      json: JSON.stringify(
        muteAnalysis(
          analyse(article, [], () => {}, { only }),
          mute,
        ),
      ),
    });
  } catch (error) {
    parentPort!.postMessage({ bug: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
parentPort?.postMessage({ ready: true });
