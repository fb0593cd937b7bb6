// Learns stance from the Fake News Challenge's training pairs; writes lib/headline/models/stance.json.gz.
// One body in five (by a hash of its number) is held out: test/eval measures on those.
// Run: node lib/launch/run.mjs lib/headline/train/train-stance.ts --data DIR
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describeStance, readStanceText, stanceNames, type StanceText } from '../model/stance-features';
import { isHeldOut } from '../model/stance-split';
import { stanceUnder, type StanceModel } from '../read-stance';
import { trainTrees } from './train-trees';

interface Stance {
  readonly headline: string;
  readonly body_id: string;
  readonly label: 'unrelated' | 'agree' | 'disagree' | 'discuss';
}

const WORDS = 160;
const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const rowsOf = <T>(name: string): T[] =>
  gunzipSync(readFileSync(path.join(values.data, 'train', `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const texts = new Map<string, StanceText>(
  rowsOf<{ body_id: string; body: string }>('fnc1_bodies').map(({ body_id, body }) => [
    body_id,
    readStanceText(body),
  ]),
);
const textOf = (id: string): StanceText => texts.get(id) ?? readStanceText('');
const rows = rowsOf<Stance>('fnc1_stances').filter(({ body_id }) => !isHeldOut(body_id));
const tuning = rows.filter(({ body_id }) => Number(body_id) % 7 === 3);
const fitting = rows.filter(({ body_id }) => Number(body_id) % 7 !== 3);

const first = fitting.filter(({ label }, i) => label !== 'unrelated' || i % 3 === 0);
const related = trainTrees(
  stanceNames,
  first.map(({ headline, body_id }) => Float64Array.from(describeStance(headline, textOf(body_id)).values)),
  first.map(({ label }) => (label === 'unrelated' ? 0 : 1)),
  first.map(({ label }) => (label === 'unrelated' ? 3 : 1)),
  { rounds: 60, depth: 4, rate: 0.2, leaf: 20, lambda: 2, share: 1, rows: 1 },
);
console.error('related learnt');

const second = fitting
  .filter(({ label }) => label !== 'unrelated')
  .map((row) => ({ ...row, ...describeStance(row.headline, textOf(row.body_id)) }));
/** Words that tell the three stances apart, by chi-square over presence. */
const tallies = new Map<string, [number, number, number]>();
const index = { agree: 0, disagree: 1, discuss: 2 } as const;
const totals = [0, 0, 0];
for (const { words, label } of second) {
  if (label === 'unrelated') continue;
  totals[index[label]]++;
  for (const word of words) {
    const tally = tallies.get(word) ?? [0, 0, 0];
    tally[index[label]]++;
    tallies.set(word, tally);
  }
}
const all = totals[0] + totals[1] + totals[2];
const telling = [...tallies]
  .map(([word, tally]) => {
    const seen = tally[0] + tally[1] + tally[2];
    if (seen < 40) return [word, 0] as const;
    return [
      word,
      tally.reduce((sum, n, c) => sum + (n - (seen * totals[c]) / all) ** 2 / ((seen * totals[c]) / all), 0),
    ] as const;
  })
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .slice(0, WORDS)
  .map(([word]) => word);
const features = second.map(({ values: numbers, words }) =>
  Float64Array.from([...numbers, ...telling.map((word) => (words.has(word) ? 1 : 0))]),
);
const against = (stance: Stance['label']) =>
  trainTrees(
    [...stanceNames, ...telling],
    features,
    second.map(({ label }) => (label === stance ? 1 : 0)),
    second.map(() => 1),
    { rounds: 80, depth: 4, rate: 0.2, leaf: 6, lambda: 3, share: 1, rows: 1 },
  );
let model: StanceModel = {
  related,
  agree: against('agree'),
  disagree: against('disagree'),
  discuss: against('discuss'),
  words: telling,
  bias: [0, 0, 0],
};
console.error('stances learnt');

function macro(candidate: StanceModel, part: readonly Stance[]): number {
  const told = part.map(
    ({ headline, body_id, label }) => [label, stanceUnder(candidate, headline, textOf(body_id))] as const,
  );
  const labels = ['agree', 'disagree', 'discuss'] as const;
  return labels.reduce((sum, label) => {
    const hit = told.filter(([truth, said]) => truth === label && said === label).length;
    const miss = told.filter(([truth, said]) => (truth === label) !== (said === label)).length;
    return sum + (hit > 0 ? (2 * hit) / (2 * hit + miss) : 0) / 3;
  }, 0);
}
const part = tuning.filter(({ label }) => label !== 'unrelated');
let best = -1;
for (const disagree of [0, 0.5, 1, 1.5])
  for (const agree of [-0.3, 0, 0.3, 0.6]) {
    const candidate: StanceModel = { ...model, bias: [agree, disagree, 0] };
    const value = macro(candidate, part);
    if (value > best) {
      best = value;
      model = candidate;
    }
  }
console.error(`bias ${model.bias.join(' ')}: macro-F1 of three on tuning bodies ${best.toFixed(3)}`);
const root = process.env.STANDFIRST_ROOT ?? process.cwd();
const file = gzipSync(JSON.stringify(model), { level: 9 });
writeFileSync(path.join(root, 'lib/headline/models/stance.json.gz'), file);
console.error(`${file.length} bytes`);
