// node lib/launch/run.mjs test/eval/train-confirm.ts DATA: prints lib/align/retrieval/models/confirm-weights.json, and what floors let through
import { CONFIRM_FEATURES, confirmFeatures } from '../../lib/align/retrieval/confirm-features';
import { readChecked } from '../../lib/align/retrieval/confirm-match';
import { indexPool, readBeginning } from '../../lib/align/retrieval/index-pool';
import { matchText } from '../../lib/align/retrieval/match-text';
import { analyse } from '../../lib/analyse';
import { adam } from '../../lib/align/retrieval/train/adam';
import { readAnnotated } from '../../lib/attribution/train/read-annotated';
import { readJsonl } from './read-jsonl';

const read = <T>(name: string): T[] => readJsonl<T>(process.argv[2], name);

const L2 = 0.002;
const DESCENT = { steps: 600, rate: 0.05 };
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
const probability = (x: readonly number[], at: Float64Array): number =>
  1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * at[i], 0)));
const w = adam(length + 1, DESCENT, (at) => {
  const gradient = Float64Array.from(at, (weight, i) => (i < length ? L2 * weight : 0));
  for (const { x, right } of scaled) {
    const error = (probability(x, at) - right) / scaled.length;
    x.forEach((value, i) => (gradient[i] += error * value));
  }
  return gradient;
});
for (const floor of [0.5, 0.6, 0.7, 0.8]) {
  const shown = scaled.filter(({ x }) => probability(x, w) >= floor);
  console.error(`${floor}: ${shown.filter(({ right }) => right).length} right of ${shown.length}`);
}
const weights = [...w.subarray(0, length)].map((weight, i) => weight / spread[i]);
const bias = w[length] - weights.reduce((sum, weight, i) => sum + weight * mean[i], 0);
console.log(JSON.stringify({ bias: +bias.toFixed(4), weights: weights.map((weight) => +weight.toFixed(4)) }));
