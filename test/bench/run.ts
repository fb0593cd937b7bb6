// npm run bench [-- --data DIR] [-- --pages N] [-- --edges N]: speeds on one core beside other libraries, all in one run.
// With --only export, the graph's exports alone.
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { benchExport } from './bench-export';
import { benchLanguage } from './bench-language';
import { benchPages } from './bench-pages';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: process.env.STANDFIRST_DATA ?? '../shared/data' },
    pages: { type: 'string', default: '100' },
    edges: { type: 'string', default: '1000000' },
    only: { type: 'string' },
  },
});
const whole = (name: 'pages' | 'edges'): number => {
  const value = Number(values[name]);
  return Number.isInteger(value) && value >= 1 ? value : Number.NaN;
};

async function main(): Promise<void> {
  const wrong = (['pages', 'edges'] as const).find((name) => Number.isNaN(whole(name)));
  if (wrong || (values.only && values.only !== 'export')) {
    console.error(
      wrong
        ? `bench: --${wrong} is "${values[wrong]}": use a whole number from 1`
        : 'bench: --only knows "export"',
    );
    process.exitCode = 2;
    return;
  }
  console.log(`Node ${process.version}, one thread of ${cpus()[0]?.model ?? 'unknown'}\n`);
  // First, while nothing else has been loaded: its memory is measured.
  await benchExport(whole('edges'));
  if (values.only) return;
  console.log('');
  if (existsSync(path.join(values.data, 'ud'))) {
    console.log('| raw text → | tokens per CPU-second | tokens |\n|---|---|---|');
    for (const { what, value, count } of benchLanguage(values.data))
      console.log(`| ${what} | ${Math.round(value)} | ${count} |`);
    console.log('');
  }
  benchPages(values.data, whole('pages'));
}

void main();
