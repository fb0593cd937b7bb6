// node lib/launch/run.mjs lib/align/retrieval/train/train-matcher.ts DATA: prints models/match-weights.json
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findCandidates } from '../find-candidates';
import { indexPool } from '../index-pool';
import { FEATURES } from '../match-features';
import { adam } from './adam';

const read = <T>(name: string): T[] =>
  gunzipSync(readFileSync(path.join(process.argv[2], `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** Penalty on the weights; four folds of the training queries do not tell .01 to .2 apart (docs/models/retrieval.md). */
const L2 = 0.1;
const DESCENT = { steps: 250, rate: 0.05 };

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
const w = adam(FEATURES.length, DESCENT, (weights) => {
  const gradient = Float64Array.from(weights, (weight) => L2 * weight);
  for (const list of scaled) {
    const scores = list.map(({ x }) => x.reduce((sum, value, i) => sum + value * weights[i], 0));
    const most = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - most));
    const sum = powers.reduce((a, b) => a + b, 0);
    const wanted = 1 / list.filter(({ right }) => right).length;
    list.forEach(({ x, right }, k) => {
      const error = (powers[k] / sum - (right ? wanted : 0)) / scaled.length;
      for (let i = 0; i < gradient.length; i++) gradient[i] += error * x[i];
    });
  }
  return gradient;
});
console.log(JSON.stringify({ weights: [...w].map((weight, i) => +(weight / spread[i]).toFixed(4)) }));
