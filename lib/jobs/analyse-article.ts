import { getArticle } from '../store/articles';
import { documentsAtHand } from '../store/documents';
import type { Analysis, Article, Step } from '../types';
import { extendJob } from './extend-job';
import type { HeldJob } from './finish-job';
import type { Steps } from './steps';
import { analysing } from './turns';

export interface AnalysisJob {
  /** Whose time is extended by what the text may need; absent when no job waits for the analysis. */
  readonly job?: HeldJob<object>;
  /** Hears of each step as it is finished; the next is told when it has ended. */
  readonly onStep?: (step: Step) => Promise<void>;
}

/**
 * Analyses an article, in the form in which it first came, with the documents at hand, when it is its turn. Throws LostJobError when
 * the job was given to another worker meanwhile, what `onStep` throws, and what the analysis throws.
 */
export async function analyseArticle(
  article: Article,
  steps: Steps,
  { job, onStep = async () => {} }: AnalysisJob = {},
): Promise<Analysis> {
  const stored = (await getArticle(article.id)) ?? article;
  const documents = await documentsAtHand(stored);
  return analysing(async () => {
    if (job) await extendJob(job, stored.text.length);
    let told: Promise<unknown> = Promise.resolve();
    const analysis = await steps.analyse(stored, documents, (step) => {
      told = told.then(() => onStep(step));
      told.catch(() => {}); // thrown below, when the analysis has ended
    });
    await told;
    return analysis;
  });
}
