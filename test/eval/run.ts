import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { acts } from './acts';
import { attribution } from './attribution';
import { claimKinds } from './claim-kinds';
import { claims } from './claims';
import { content } from './content';
import { copies } from './copies';
import { extraction } from './extraction';
import type { Evaluation } from './figure';
import { headline } from './headline';
import { language } from './language';
import { library } from './library';
import { matching } from './matching';
import { papers } from './papers';
import { passages } from './passages';
import { support } from './support';
import { tracing } from './tracing';
import { who } from './who';
import { readOptions } from '../read-options';

/** Every subject of measurement, in the order of the pipeline. */
// prettier-ignore
const evaluations: readonly Evaluation[] = [
  extraction,
  language,
  attribution,
  acts,
  who,
  claims,
  claimKinds,
  headline,
  tracing,
  library,
  matching,
  papers,
  support,
  content,
  copies,
  passages,
];

const USAGE = `npm run eval -- [subject …] [--data DIR] [--calibration FILE.svg] [--rows]
Figures on data, for all subjects or those named: ${evaluations.map(({ name }) => name).join(', ')}`;
const OPTIONS = {
  data: { type: 'string', default: process.env.STANDFIRST_DATA ?? '../shared/data' },
  // Where the headline evaluation draws its calibration plot (SVG).
  calibration: { type: 'string' },
  // Prints the rows alone: what the run over several subjects asks of each.
  rows: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { values, positionals } = readOptions(
    USAGE,
    OPTIONS,
    evaluations.map(({ name }) => name),
  );
  const data = values.data;
  if (values.calibration) process.env.STANDFIRST_CALIBRATION = values.calibration;
  if (!existsSync(data)) {
    console.error(`no data at ${data}: give its folder with --data DIR`);
    process.exitCode = 2;
    return;
  }
  const chosen = evaluations.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  if (!values.rows) {
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
    console.log(`commit ${commit}`);
    console.log('| set | measure | value | count | goal |\n|---|---|---|---|---|');
  }
  if (chosen.length > 1) {
    // Each subject in a process of its own: memory and speed are then its own, too.
    for (const { name } of chosen) {
      const { status } = spawnSync(
        process.execPath,
        [...process.argv.slice(1, 2), name, '--data', data, '--rows'],
        {
          stdio: 'inherit',
        },
      );
      if (status !== 0) process.exitCode = 1;
    }
    return;
  }
  for (const evaluation of chosen)
    for (const { set, measure, value, count, goal } of await evaluation.run(data))
      console.log(`| ${set} | ${measure} | ${+value.toFixed(3)} | ${count} | ${goal ?? '–'} |`);
}

void main();
