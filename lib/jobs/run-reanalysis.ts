import type PgBoss from 'pg-boss';
import { getArticle } from '../store/articles';
import { saveAnalysis } from '../store/save-analysis';
import { extendJob } from './extend-job';
import { finishJob, type HeldJob } from './finish-job';
import { oneAtATime } from './one-at-a-time';
import { wantOpinions } from './run-opinion';
import { analyseArticle } from './run-submission';
import type { Steps } from './steps';

/** Analyses a stored article again: the engine changed, or a document came in. One that is gone is left alone. */
export async function runReanalysis(
  boss: PgBoss,
  job: HeldJob<{ readonly articleId: string }>,
  steps: Steps,
): Promise<void> {
  await oneAtATime(() => renew(boss, job, steps));
}

async function renew(
  boss: PgBoss,
  job: HeldJob<{ readonly articleId: string }>,
  steps: Steps,
): Promise<void> {
  const article = await getArticle(job.data.articleId);
  if (article) await extendJob(job, article.text.length);
  const analysis = article && (await analyseArticle(article, steps, async () => {}));
  await finishJob(boss, job, 'complete', async (tx) => {
    if (!analysis) return;
    await saveAnalysis(tx, analysis);
    await wantOpinions(boss, analysis.article.id, steps, tx);
  });
}
