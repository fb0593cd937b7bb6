import type { Evaluation } from './figure';
import { rankPool, type PoolQuery } from './rank-pool';
import { readJsonl } from './read-jsonl';

interface FactCheck {
  readonly id: string;
  readonly claim: string;
  readonly title: string;
}

/** Finding the fact-check that covers a post, among ten thousand. */
export const matching: Evaluation = {
  name: 'matching',
  run(data) {
    const queries = readJsonl<PoolQuery>(data, 'dev/verified_claim_queries_clef20');
    const pool = readJsonl<FactCheck>(data, 'dev/verified_claim_pool_clef20');
    const { map5, first, inTen, indexSeconds, queriesPerSecond } = rankPool(
      queries,
      pool.map(({ id }) => id),
      pool.map(({ claim, title }) => `${claim} ${title}`),
    );
    const common = { set: 'dev/verified_claim_queries_clef20', count: queries.length };
    return Promise.resolve([
      { ...common, measure: 'MAP@5', value: map5, goal: 0.9 },
      { ...common, measure: 'right fact-check first', value: first, goal: null },
      { ...common, measure: 'right fact-check among ten', value: inTen, goal: null },
      { ...common, measure: 'index, CPU seconds', value: indexSeconds, count: pool.length, goal: null },
      { ...common, measure: 'queries a CPU second', value: queriesPerSecond, goal: null },
    ]);
  },
};
