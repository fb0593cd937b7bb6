// node lib/launch/run.mjs lib/align/retrieval/train/train-matcher.ts DATA: prints models/match-weights.json
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findCandidates } from '../find-candidates';
import { indexPool } from '../index-pool';
import { FEATURES } from '../match-features';

const read = <T>(name: string): T[] =>
  gunzipSync(readFileSync(path.join(process.argv[2], `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** Penalty on the weights; four folds of the training queries do not tell .01 to .2 apart (docs/models/retrieval.md). */
const L2 = 0.1;
const STEPS = 250;
const RATE = 0.05;

const claims = read<{ id: string; claim: string; title: string }>('dev/verified_claim_pool_clef20');
const queries = read<{ query: string; gold: string[] }>('train/verified_claim_queries_clef20');
const pool = indexPool(claims.map(({ claim, title }) => `${claim} ${title}`));
const lists = queries
  .map(({ query, gold }) =>
    findCandidates(pool, query).map(({ entry, features }) => ({
      features,
      right: gold.includes(claims[entry].id),
    })),
  )
  .filter((list) => list.some(({ right }) => right));
const rows = lists.flat().map(({ features }) => features);
const spread = FEATURES.map((_, i) => {
  const mean = rows.reduce((sum, row) => sum + row[i], 0) / rows.length;
  return Math.sqrt(rows.reduce((sum, row) => sum + (row[i] - mean) ** 2, 0) / rows.length) || 1;
});
const scaled = lists.map((list) =>
  list.map(({ features, right }) => ({ right, x: Float64Array.from(features, (v, i) => v / spread[i]) })),
);
const w = new Float64Array(FEATURES.length);
const first = new Float64Array(w.length);
const second = new Float64Array(w.length);
for (let step = 1; step <= STEPS; step++) {
  const gradient = Float64Array.from(w, (weight) => L2 * weight);
  for (const list of scaled) {
    const scores = list.map(({ x }) => x.reduce((sum, value, i) => sum + value * w[i], 0));
    const most = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - most));
    const sum = powers.reduce((a, b) => a + b, 0);
    const wanted = 1 / list.filter(({ right }) => right).length;
    list.forEach(({ x, right }, k) => {
      const error = (powers[k] / sum - (right ? wanted : 0)) / scaled.length;
      for (let i = 0; i < w.length; i++) gradient[i] += error * x[i];
    });
  }
  for (let i = 0; i < w.length; i++) {
    first[i] = 0.9 * first[i] + 0.1 * gradient[i];
    second[i] = 0.999 * second[i] + 0.001 * gradient[i] ** 2;
    w[i] -= (RATE * (first[i] / (1 - 0.9 ** step))) / (Math.sqrt(second[i] / (1 - 0.999 ** step)) + 1e-8);
  }
}
console.log(JSON.stringify({ weights: [...w].map((weight, i) => +(weight / spread[i]).toFixed(4)) }));
