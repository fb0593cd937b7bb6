import type PgBoss from 'pg-boss';
import { askOpinions } from '../opinion/ask-opinions';
import { getAnalysis } from '../store/articles';
import type { Transaction } from '../store/database';
import { opinionsOf, saveOpinions } from '../store/opinions';
import { enqueueOpinion } from './enqueue';
import { finishJob, type HeldJob } from './finish-job';
import type { Steps } from './steps';

/**
 * Has the advisers asked about an article, unless each has answered already: headline and text of an article never change, so
 * a new engine is no reason to ask again. In a job of its own, so that nobody waits for an adviser to read an article.
 */
export async function wantOpinions(
  boss: PgBoss,
  articleId: string,
  { advisers }: Steps,
  tx: Transaction,
): Promise<void> {
  if (advisers.length === 0) return;
  const stored = await opinionsOf(articleId, tx);
  const hasAnswered = ({ kind, model }: Steps['advisers'][number]): boolean =>
    stored.some((opinion) => opinion.kind === kind && opinion.model === model && opinion.outcome.ok);
  if (!advisers.every(hasAnswered)) await enqueueOpinion(boss, articleId, tx);
}

/** Asks every adviser about a stored article and keeps what they say, or why they say nothing. The analysis stays as it is. */
export async function runOpinion(
  boss: PgBoss,
  job: HeldJob<{ readonly articleId: string }>,
  { advisers }: Steps,
): Promise<void> {
  const { articleId } = job.data;
  const found = await getAnalysis(articleId);
  const opinions = found ? await askOpinions(found.analysis, advisers) : [];
  await finishJob(boss, job, 'complete', (tx) => saveOpinions(tx, articleId, opinions));
}
