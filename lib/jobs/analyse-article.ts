import { getArticle } from '../store/articles';
import { documentsAtHand } from '../store/documents';
import type { Analysis, Article, Step } from '../types';
import { extendJob } from './extend-job';
import type { HeldJob } from './finish-job';
import { EXPIRE_SECONDS } from './seconds-for';
import type { Steps } from './steps';
import { analysing } from './turns';

export interface AnalysisJob {
  /** Whose time is extended by what the text may need; absent when no job waits for the analysis. */
  readonly job?: HeldJob<object>;
  /** Hears of each step as it is finished; the next is told when it has ended. */
  readonly onStep?: (step: Step) => Promise<void>;
}

/** Three times within what a silent job is given (seconds-for.ts). */
const HOLD_MS = (EXPIRE_SECONDS * 1_000) / 3;

/** Keeps a job from being given to another worker while it waits behind an article that takes minutes, until what is returned is called. */
function holdOn(job: HeldJob<object>): () => Promise<void> {
  let held: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    held = extendJob(job, 0).catch(() => {}); // lost: told when its turn has come
  }, HOLD_MS).unref();
  return async () => {
    clearInterval(timer);
    await held;
  };
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
  const turn = job ? holdOn(job) : async () => {};
  return analysing(async () => {
    await turn();
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
