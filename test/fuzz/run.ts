// npm run fuzz [-- --runs N] [-- --seed N] [-- --only html|text|feed|url|json]: N inputs shared among the ways in; what is
// found is kept in test/fuzz/found, where test/fuzz/fuzz.test.ts tries it from then on. Exit 1 when something was found.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fuzz, nameOf } from './fuzz';
import { targets } from './targets';
import { readOptions } from '../read-options';

/** Inputs of each kind in a hundred: an analysis takes a hundred times as long as an address. */
const SHARES = { html: 20, text: 5, feed: 25, url: 25, json: 25 } as const;

const { values } = readOptions('npm run fuzz -- [--runs N] [--seed N] [--only html|text|feed|url|json]', {
  runs: { type: 'string', default: '2000' },
  seed: { type: 'string', default: '1' },
  only: { type: 'string' },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`fuzz: --runs is "${values.runs}": use a whole number from 1`);
  process.exit(2);
}
if (values.only && !targets.some(({ name }) => name === values.only)) {
  console.error(`fuzz: --only knows ${targets.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const folder = path.join(process.env.STANDFIRST_ROOT ?? process.cwd(), 'test', 'fuzz', 'found');
let wrong = 0;
console.log('| way in | inputs | slowest ms | seconds | found |\n|---|---|---|---|---|');
for (const target of targets) {
  if (values.only && values.only !== target.name) continue;
  const share = values.only ? runs : Math.ceil((runs * SHARES[target.name]) / 100);
  const began = performance.now();
  const { inputs, slowestMs, found } = fuzz(target, share, Number(values.seed));
  const seconds = (performance.now() - began) / 1_000;
  console.log(
    `| ${target.name} | ${inputs} | ${slowestMs.toFixed(0)} | ${seconds.toFixed(0)} | ${found.length} |`,
  );
  for (const one of found.slice(0, 20)) {
    writeFileSync(path.join(folder, nameOf(one)), `${JSON.stringify(one.input)}\n`);
    console.error(`${nameOf(one)}: ${one.what.slice(0, 500)}`);
  }
  wrong += found.length;
}
process.exitCode = wrong > 0 ? 1 : 0;
