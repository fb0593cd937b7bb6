import type { Analysis, Article, SourceDocument, Step } from '../types';
import { openAnalysePool, type AnalysePool } from './analyse-pool';

let pool: AnalysePool | null = null;

/**
 * The analysis, on a thread of its own: meanwhile this process stores, beats and hears that it is to stop. Throws when it takes too
 * long or too much memory, or is wrong.
 */
export async function analyseOnThread(
  article: Article,
  documents: readonly SourceDocument[],
  onStep: (step: Step) => void,
): Promise<Analysis> {
  pool ??= openAnalysePool(1);
  const outcome = await pool.analyse({ article, documents, only: null, mute: [] }, onStep);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return JSON.parse(outcome.value) as Analysis;
}

/** Ends the thread, whatever it does. */
export async function closeAnalysis(): Promise<void> {
  await pool?.close();
  pool = null;
}
