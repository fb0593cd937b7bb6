import { indexPool } from '../../lib/align/retrieval/index-pool';
import { matchText } from '../../lib/align/retrieval/match-text';

export interface PoolQuery {
  readonly query: string;
  /** Ids of the entries that are right. */
  readonly gold: readonly string[];
}

export interface RankingFigures {
  readonly map5: number;
  readonly first: number;
  readonly inTen: number;
  readonly indexSeconds: number;
  readonly queriesPerSecond: number;
}

const TOP = 5;
const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;

/** Ranks each query in the pool; prints those whose right entry is not first to stderr. */
export function rankPool(
  queries: readonly PoolQuery[],
  ids: readonly string[],
  texts: readonly string[],
): RankingFigures {
  const begun = process.cpuUsage();
  const pool = indexPool(texts);
  const indexSeconds = seconds(process.cpuUsage(begun));
  const started = process.cpuUsage();
  let [map5, first, inTen] = [0, 0, 0];
  for (const { query, gold } of queries) {
    const right = matchText(pool, query, 10).map(({ entry }) => gold.includes(ids[entry]));
    let hits = 0;
    let precision = 0;
    right.slice(0, TOP).forEach((isRight, place) => {
      if (isRight) precision += ++hits / (place + 1);
    });
    map5 += precision / Math.min(TOP, gold.length);
    if (right[0]) first++;
    else
      console.error(
        `${right.indexOf(true)} ${query.slice(0, 200)}\n  g: ${texts[ids.indexOf(gold[0])]?.slice(0, 160)}`,
      );
    if (right.includes(true)) inTen++;
  }
  const n = queries.length;
  return {
    map5: map5 / n,
    first: first / n,
    inTen: inTen / n,
    indexSeconds,
    queriesPerSecond: n / seconds(process.cpuUsage(started)),
  };
}
