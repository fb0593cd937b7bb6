import type PgBoss from 'pg-boss';
import { getArticle } from '../store/articles';
import { saveAnalysis } from '../store/save-analysis';
import { analyseArticle } from './analyse-article';
import { compareLate } from './documents/have-compared';
import { finishJob, type HeldJob } from './finish-job';
import { wantOpinions } from './run-opinion';
import type { Steps } from './steps';
import { storing } from './turns';

/** Analyses a stored article again: the engine changed, or a document came in. One that is gone is left alone. */
export async function runReanalysis(
  boss: PgBoss,
  job: HeldJob<{ readonly articleId: string }>,
  steps: Steps,
): Promise<void> {
  const article = await getArticle(job.data.articleId);
  const analysis = article && (await analyseArticle(article, steps, { job }));
  await storing(() =>
    finishJob(boss, job, 'complete', async (tx) => {
      if (!analysis) return;
      await saveAnalysis(tx, analysis);
      await compareLate(boss, tx, analysis);
      await wantOpinions(boss, analysis.article.id, steps, tx);
    }),
  );
}
