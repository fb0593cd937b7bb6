// npm run bench:language [-- --data DIR]: tokens per CPU-second beside wink-nlp and compromise, in one run.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchLanguage } from './language';

const { values } = parseArgs({
  options: { data: { type: 'string', default: process.env.STANDFIRST_DATA ?? '../shared/data' } },
});
console.log(`Node ${process.version}, one thread of ${cpus()[0]?.model ?? 'unknown'}`);
console.log('| what | value | unit | count |\n|---|---|---|---|');
for (const { what, value, unit, count } of benchLanguage(values.data))
  console.log(`| ${what} | ${Math.round(value)} | ${unit} | ${count} |`);
