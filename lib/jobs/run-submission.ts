import type PgBoss from 'pg-boss';
import { engineOf } from '../store/articles';
import { saveAnalysis } from '../store/save-analysis';
import { addSavedCopy } from '../store/saved-copies';
import { getSubmissionInput, writeProgress } from '../store/submissions';
import { recordVersion } from '../store/versions';
import type { Problem, Step } from '../types';
import { analyseArticle } from './analyse-article';
import { compareLate } from './documents/have-compared';
import { finishJob, type HeldJob } from './finish-job';
import { readSubmission } from './read-submission';
import { wantOpinions } from './run-opinion';
import type { Steps } from './steps';
import { storing } from './turns';

/** A problem that may be gone with the next try. */
export class TransientError extends Error {
  override readonly name = 'TransientError';
  constructor(
    readonly problem: Problem,
    /** Seconds before which the site wants to hear nothing more; `null` when it does not say. */
    readonly retryAfter: number | null,
  ) {
    super(problem.message);
  }
}

/**
 * Carries out one submission: fetch, read, analyse, store, with each step written as it is finished. A permanent
 * problem ends the job with its reason. Throws TransientError, or whatever went wrong, when it should be tried again.
 */
export async function runSubmission(
  boss: PgBoss,
  job: HeldJob<{ readonly id: string }>,
  steps: Steps,
): Promise<void> {
  const { id } = job.data;
  const submission = await getSubmissionInput(id);
  if (submission === null || submission.state === 'done') {
    await finishJob(boss, job, 'complete', async () => {});
    return;
  }
  await writeProgress(id, { state: 'running', step: null, problem: null });
  const onStep = (step: Step): Promise<void> => writeProgress(id, { step });

  const outcome = await readSubmission(submission, steps, onStep);
  if (!outcome.ok) {
    // A feed's article is tried again by its own schedule, hours later: nobody waits for it.
    if (steps.isTransient(outcome.problem.code) && !submission.fromFeed)
      throw new TransientError(outcome.problem, outcome.retryAfter ?? null);
    await finishJob(boss, job, 'complete', (tx) =>
      writeProgress(id, { state: 'failed', problem: outcome.problem }, tx),
    );
    return;
  }

  const { article, copy, storyUrl: url } = outcome.value;
  const known = (await engineOf(article.id)) === steps.engine;
  const analysis = known ? null : await analyseArticle(article, steps, { job, onStep });
  await storing(() =>
    finishJob(boss, job, 'complete', async (tx) => {
      if (analysis) {
        await saveAnalysis(tx, analysis);
        await compareLate(boss, tx, analysis);
      }
      await addSavedCopy(tx, article, { id, ...copy });
      if (url) await recordVersion(tx, { url, article, at: new Date(copy.at), engine: steps.engine });
      await wantOpinions(boss, article.id, steps, tx);
      await writeProgress(id, { state: 'done', step: 'headline', problem: null, articleId: article.id }, tx);
    }),
  );
}
