import type { Evaluation } from './figure';
import { rankPool, type PoolQuery } from './rank-pool';
import { readJsonl } from './read-jsonl';

interface Paper {
  readonly id: string;
  readonly abstract: string;
}

/** Finding the paper that a news story reports. */
export const papers: Evaluation = {
  name: 'papers',
  run(data) {
    const queries = readJsonl<PoolQuery>(data, 'dev/news_to_paper_cd2cr');
    const pool = readJsonl<Paper>(data, 'dev/news_to_paper_pool_cd2cr');
    const { first, inTen } = rankPool(
      queries,
      pool.map(({ id }) => id),
      pool.map(({ abstract }) => abstract),
    );
    const common = { set: 'dev/news_to_paper_cd2cr', count: queries.length };
    return Promise.resolve([
      { ...common, measure: 'right paper first', value: first, goal: 0.85 },
      { ...common, measure: 'right paper among ten', value: inTen, goal: null },
    ]);
  },
};
