import type { Transaction } from './database';
import { database } from './database';

/** Articles that were never analysed and are not given up, in all or of those that came until `until`. */
export const countWaiting = (until?: Date): Promise<number> =>
  database().article.count({
    where: { engine: null, problem: null, ...(until ? { createdAt: { lte: until } } : {}) },
  });

/** Keeps why an article's analysis failed for good. An earlier analysis stays in force. */
export async function keepProblem(
  tx: Transaction,
  articleId: string,
  problem: string,
  engine: string,
): Promise<void> {
  await tx.article.updateMany({ where: { id: articleId }, data: { problem, problemOf: engine } });
}

/** An article whose analysis failed for good. */
export interface GivenUp {
  readonly articleId: string;
  readonly headline: string | null;
  readonly problem: string;
}

/** Articles that `engine` gave up since `since`, the latest to come in first, at most `limit`. */
export async function listGivenUp(engine: string, limit: number, since?: Date): Promise<readonly GivenUp[]> {
  const rows = await database().article.findMany({
    where: {
      problem: { not: null },
      problemOf: engine,
      ...(since ? { createdAt: { gte: since } } : {}),
    },
    select: { id: true, headline: true, problem: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.map(({ id, headline, problem }) => ({ articleId: id, headline, problem: problem ?? '' }));
}

/** Of these articles, those without an analysis by `engine` that it has not given up. */
export async function lackingAnalysis(
  ids: readonly string[],
  engine: string,
  tx: Transaction,
): Promise<readonly string[]> {
  const rows = await tx.article.findMany({
    where: {
      id: { in: [...ids] },
      AND: [
        { OR: [{ engine: null }, { engine: { not: engine } }] },
        { OR: [{ problemOf: null }, { problemOf: { not: engine } }] },
      ],
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
