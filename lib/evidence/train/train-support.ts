// node lib/launch/run.mjs lib/evidence/train/train-support.ts DATA: prints support/models/support-weights.json
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readTerms } from '../../align/retrieval/read-terms';
import { readPassages, type Passage } from '../support/read-passages';
import { readSupport, SUPPORT_FEATURES } from '../support/support-features';

interface Backing {
  readonly headline: string;
  readonly body: string;
  readonly label: 'backed' | 'not_backed';
}
interface Example {
  readonly x: readonly number[];
  readonly supported: boolean;
}

const read = (name: string): Backing[] =>
  gunzipSync(readFileSync(path.join(process.argv[2], 'train', `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Backing);

/** Penalty on the weights, and steps of plain gradient descent. */
const L2 = 0.05;
const STEPS = 1500;
/** Every how many-th unsupported headline is used: there are six to ten times as many. */
const FIB_STRIDE = 3;
const XSUM_STRIDE = 2;

const example = (claim: string, passages: readonly Passage[], supported: boolean): Example => ({
  x: readSupport(readTerms(claim), passages).features,
  supported,
});
const labelled = (records: readonly Backing[], stride: number): Example[] =>
  records
    .filter(({ label }, i) => label === 'backed' || i % stride === 0)
    .map(({ headline, body, label }) => example(headline, readPassages(body), label === 'backed'));

/** A sentence with every sixth word left out, so that it is not found word for word. */
const retell = (sentence: string, salt: number): string =>
  sentence
    .split(' ')
    .filter((_, n) => (n * 31 + salt) % 6 !== 0)
    .join(' ');

/** Out of one story: sentences retold are supported; those taken out of it before are not, nor are they by half. */
function corrupted(body: string, salt: number): Example[] {
  const passages = readPassages(body);
  const fit = passages.filter(({ terms }) => terms.stems.length >= 6 && terms.stems.length <= 25);
  if (passages.length < 8 || fit.length < 4) return [];
  const one = fit[(salt * 7) % fit.length];
  const two = fit[(salt * 7 + 1) % fit.length];
  const both = retell(`${one.span.exact.replace(/\.$/, '')}, and ${two.span.exact}`, salt);
  const without = (gone: Passage): readonly Passage[] => passages.filter((passage) => passage !== gone);
  return [
    example(one.span.exact, without(one), false),
    example(retell(one.span.exact, salt), passages, true),
    example(both, without(two), false),
    example(both, passages, true),
  ];
}

const fib = read('headline_backing_fib');
const stories = [...new Set(fib.filter(({ label }) => label === 'backed').map(({ body }) => body))];
const sets = [
  labelled(fib, FIB_STRIDE),
  labelled(read('headline_backing_xsumfaith'), XSUM_STRIDE),
  stories.flatMap(corrupted),
];
const all = sets.flat();
const mean = SUPPORT_FEATURES.map((_, i) => all.reduce((sum, { x }) => sum + x[i], 0) / all.length);
const spread = SUPPORT_FEATURES.map(
  (_, i) => Math.sqrt(all.reduce((sum, { x }) => sum + (x[i] - mean[i]) ** 2, 0) / all.length) || 1,
);
// Each set counts alike, and in each the supported as much as the others.
const rows = sets.flatMap((set) => {
  const supported = set.filter((one) => one.supported).length;
  return set.map((one) => ({
    z: one.x.map((value, i) => (value - mean[i]) / spread[i]),
    y: Number(one.supported),
    weight: 0.5 / (one.supported ? supported : set.length - supported) / sets.length,
  }));
});
const w = SUPPORT_FEATURES.map(() => 0);
let b = 0;
for (let step = 0; step < STEPS; step++) {
  const gradient = w.map((weight) => L2 * weight);
  let down = 0;
  for (const { z, y, weight } of rows) {
    let logit = b;
    for (let i = 0; i < w.length; i++) logit += w[i] * z[i];
    const error = (1 / (1 + Math.exp(-logit)) - y) * weight;
    for (let i = 0; i < w.length; i++) gradient[i] += error * z[i];
    down += error;
  }
  for (let i = 0; i < w.length; i++) w[i] -= gradient[i];
  b -= down;
}
const weights = w.map((weight, i) => weight / spread[i]);
const bias = b - weights.reduce((sum, weight, i) => sum + weight * mean[i], 0);
console.log(JSON.stringify({ bias: +bias.toFixed(4), weights: weights.map((weight) => +weight.toFixed(4)) }));
