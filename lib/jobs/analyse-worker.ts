// Runs in a thread of analyse-pool.ts, where an article that takes too long can be killed and nothing else waits for it.
import { parentPort } from 'node:worker_threads';
import { analyse } from '../analyse';
import { muteAnalysis } from '../desk/mute-analysis';
import type { Article, RuleId, SourceDocument, Step } from '../types';

export interface AnalyseTask {
  readonly article: Article;
  readonly documents: readonly SourceDocument[];
  readonly only: 'headline' | null;
  readonly mute: readonly RuleId[];
}

/** What the thread says: steps as they are finished, then the analysis as JSON, or what went wrong in the engine. */
export type Answer =
  | { readonly kind: 'step'; readonly step: Step }
  // As text: cheaper to hand over than the objects, and what most callers write anyway.
  | { readonly kind: 'analysis'; readonly json: string }
  | { readonly kind: 'bug'; readonly message: string };

const say = (answer: Answer): void => parentPort!.postMessage(answer);

parentPort?.on('message', ({ article, documents, only, mute }: AnalyseTask) => {
  try {
    const analysis = analyse(article, documents, (step) => say({ kind: 'step', step }), { only });
    say({ kind: 'analysis', json: JSON.stringify(muteAnalysis(analysis, mute)) });
  } catch (error) {
    say({ kind: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
