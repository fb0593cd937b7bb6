// node lib/launch/run.mjs test/eval/train-confirm.ts DATA: prints lib/align/retrieval/models/confirm-weights.json, and what floors let through
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CONFIRM_FEATURES, confirmFeatures } from '../../lib/align/retrieval/confirm-features';
import { readChecked } from '../../lib/align/retrieval/confirm-match';
import { indexPool, readBeginning } from '../../lib/align/retrieval/index-pool';
import { matchText } from '../../lib/align/retrieval/match-text';
import { analyse } from '../../lib/analyse';
import { readAnnotated } from '../../lib/attribution/train/read-annotated';

const read = <T>(name: string): T[] =>
  gunzipSync(readFileSync(path.join(process.argv[2], `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const L2 = 0.002;
const STEPS = 600;
const RATE = 0.05;
/** Every so manieth article of the news and sentence of the debates: next to none of what they claim has been checked. */
const NEWS = 4;
const DEBATE = 12;

const claims = read<{ id: string; claim: string; title: string }>('dev/verified_claim_pool_clef20');
const pool = indexPool(claims.map(({ claim, title }) => `${claim} ${title}`));
const checked = claims.map(({ claim, title }) => readChecked(claim, title));

interface Example {
  readonly x: readonly number[];
  readonly right: boolean;
}
const examples: Example[] = [];
/** The first of the ranking, and, when the text has been checked, the first of those that it is not about. */
function add(text: string, gold: readonly string[]): void {
  const terms = readBeginning(text);
  const ranking = matchText(pool, text, gold.length + 1);
  const [first] = ranking;
  const wrong = ranking.find(({ entry }) => !gold.includes(claims[entry].id));
  for (const { entry } of new Set([first, ...(gold.length > 0 && wrong ? [wrong] : [])]))
    examples.push({
      x: confirmFeatures(terms, checked[entry].claim, checked[entry].whole),
      right: gold.includes(claims[entry].id),
    });
}
for (const { query, gold } of read<{ query: string; gold: string[] }>('train/verified_claim_queries_clef20'))
  add(query, gold);
for (const { article } of readAnnotated(process.argv[2], 'train/attribution_polnear').filter(
  (_, i) => i % NEWS === 0,
))
  for (const { checkable, text } of analyse(article).claims) if (checkable) add(text, []);
read<{ text: string }>('train/checkworthy_ct24').forEach(({ text }, i) => i % DEBATE === 0 && add(text, []));

const { length } = CONFIRM_FEATURES;
const mean = CONFIRM_FEATURES.map((_, i) => examples.reduce((sum, { x }) => sum + x[i], 0) / examples.length);
const spread = CONFIRM_FEATURES.map(
  (_, i) => Math.sqrt(examples.reduce((sum, { x }) => sum + (x[i] - mean[i]) ** 2, 0) / examples.length) || 1,
);
const scaled = examples.map(({ x, right }) => ({
  right: Number(right),
  x: [...x.map((value, i) => (value - mean[i]) / spread[i]), 1],
}));
const w = new Float64Array(length + 1);
const first = new Float64Array(w.length);
const second = new Float64Array(w.length);
const probability = (x: readonly number[]): number =>
  1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * w[i], 0)));
for (let step = 1; step <= STEPS; step++) {
  const gradient = Float64Array.from(w, (weight, i) => (i < length ? L2 * weight : 0));
  for (const { x, right } of scaled) {
    const error = (probability(x) - right) / scaled.length;
    x.forEach((value, i) => (gradient[i] += error * value));
  }
  for (let i = 0; i < w.length; i++) {
    first[i] = 0.9 * first[i] + 0.1 * gradient[i];
    second[i] = 0.999 * second[i] + 0.001 * gradient[i] ** 2;
    w[i] -= (RATE * (first[i] / (1 - 0.9 ** step))) / (Math.sqrt(second[i] / (1 - 0.999 ** step)) + 1e-8);
  }
}
for (const floor of [0.5, 0.6, 0.7, 0.8]) {
  const shown = scaled.filter(({ x }) => probability(x) >= floor);
  console.error(`${floor}: ${shown.filter(({ right }) => right).length} right of ${shown.length}`);
}
const weights = [...w.subarray(0, length)].map((weight, i) => weight / spread[i]);
const bias = w[length] - weights.reduce((sum, weight, i) => sum + weight * mean[i], 0);
console.log(JSON.stringify({ bias: +bias.toFixed(4), weights: weights.map((weight) => +weight.toFixed(4)) }));
