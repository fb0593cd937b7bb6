import type PgBoss from 'pg-boss';
import { articlesOfOtherEngines } from '../store/articles';
import { transaction } from '../store/database';
import { enqueueReanalyses } from './enqueue';
import type { Steps } from './steps';

/** Jobs that wait at most before more are added: the queue reads all that wait to find the next. */
const MOST_WAITING = 500;
const AT_A_TIME = 1_000;

/**
 * A round that has articles of another engine, or without an analysis, analysed by this one: some at a time while the queue is
 * nearly empty, each once in the life of a worker. The archive may hold millions.
 */
export function renewAnalyses(boss: PgBoss, { engine }: Steps): () => Promise<void> {
  let after: string | null = '';
  return async () => {
    if (after === null || (await boss.getQueueSize('reanalysis')) > MOST_WAITING) return;
    const ids = await articlesOfOtherEngines(engine, { after, limit: AT_A_TIME });
    await transaction((tx) => enqueueReanalyses(boss, ids, tx));
    after = ids.at(-1) ?? null;
  };
}
