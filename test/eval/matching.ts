import { analyse } from '../../lib/analyse';
import { readAnnotated } from '../../lib/attribution/train/read-annotated';
import { indexChecks, matchChecks } from '../../lib/factcheck/match-checks';
import type { Evaluation, Figure } from './figure';
import { rankPool, type PoolQuery } from './rank-pool';
import { readJsonl } from './read-jsonl';

interface FactCheck {
  readonly id: string;
  readonly claim: string;
  readonly title: string;
}

/** Claims of these articles are looked up too: next to none of them has been checked, so what is told of them is nearly all wrong. */
const NEWS = 'dev/attribution_polnear';

/** What the floor lets through: of posts that were checked, of the same when their own check is not held, and of claims in the news. */
function telling(
  queries: readonly PoolQuery[],
  pool: readonly FactCheck[],
  news: readonly string[],
): readonly Figure[] {
  const checks = pool.map(({ id, claim, title }) => ({ ...NO_CHECK, id, claim, title }));
  const index = indexChecks(checks);
  const told = queries.map(({ query, gold }) => ({ query, gold, found: matchChecks(index, query) }));
  const some = told.filter(({ found }) => found.length > 0);
  const right = some.filter(({ gold, found }) => gold.includes(found[0].check.id));
  for (const { query, found, gold } of some)
    if (!gold.includes(found[0].check.id)) console.error(`told: ${query}\n  as: ${found[0].check.claim}`);
  const others = told.filter(({ gold, found }) => found.some(({ check }) => !gold.includes(check.id)));
  for (const { query, gold, found } of others)
    for (const { check } of found)
      if (!gold.includes(check.id)) console.error(`also: ${query}\n  as: ${check.claim}`);
  const wrong = news.filter((claim) => {
    const [first] = matchChecks(index, claim);
    if (first) console.error(`news: ${claim}\n  as: ${first.check.claim} (${first.score.toFixed(2)})`);
    return first !== undefined;
  });
  const set = 'dev/verified_claim_queries_clef20';
  return [
    {
      set,
      measure: 'told of a check',
      value: some.length / queries.length,
      count: queries.length,
      goal: null,
    },
    { set, measure: 'first check told is the right one', value: right.length / some.length, count: some.length, goal: null }, // prettier-ignore
    { set, measure: 'told of another check beside it', value: others.length / queries.length, count: queries.length, goal: null }, // prettier-ignore
    { set: NEWS, measure: 'claims told as checked, of 1,000', value: (1_000 * wrong.length) / news.length, count: news.length, goal: null }, // prettier-ignore
  ];
}

const NO_CHECK = { url: 'https://checker.example/', claimant: null, claimedAt: null, publishedAt: null, checker: null, rating: null }; // prettier-ignore

/** The checkable claims of the news articles, as the product words them. */
const claimsOfNews = (data: string): readonly string[] =>
  readAnnotated(data, NEWS).flatMap(({ article }) =>
    analyse(article)
      .claims.filter(({ checkable }) => checkable)
      .map(({ text }) => text),
  );

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
      ...telling(queries, pool, claimsOfNews(data)),
    ]);
  },
};
