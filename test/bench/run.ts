// npm run bench [-- --data DIR] [-- --pages N]: speeds on one core beside other libraries, all in one run.
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { benchLanguage } from './bench-language';
import { benchPages } from './bench-pages';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: process.env.STANDFIRST_DATA ?? '../shared/data' },
    pages: { type: 'string', default: '100' },
  },
});
const most = Number(values.pages);
if (!Number.isInteger(most) || most < 1) {
  console.error(`bench: --pages is "${values.pages}": use a whole number from 1`);
  process.exitCode = 2;
} else {
  console.log(`Node ${process.version}, one thread of ${cpus()[0]?.model ?? 'unknown'}\n`);
  if (existsSync(path.join(values.data, 'ud'))) {
    console.log('| raw text → | tokens per CPU-second | tokens |\n|---|---|---|');
    for (const { what, value, count } of benchLanguage(values.data))
      console.log(`| ${what} | ${Math.round(value)} | ${count} |`);
    console.log('');
  }
  benchPages(values.data, most);
}
