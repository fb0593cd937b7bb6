// npm run bench [-- --only PART] [-- --articles N] [-- --sizes N,N] [-- --stories N] [-- --seconds N] [-- --data DIR] [-- --pages N] [-- --edges N] [-- --format F]
// Every figure of docs/scale.md and its neighbours, in one run. Parts: import, growth, family, library, web, hostile, export, language, pages.
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { benchExport } from './bench-export';
import { benchFamily } from './bench-family';
import { benchGrowth } from './bench-growth';
import { benchImport } from './bench-import';
import { benchLanguage } from './bench-language';
import { benchLibrary } from './bench-library';
import { benchPages } from './bench-pages';
import { benchHostile, benchWeb } from './bench-web';
import { withDatabase } from './with-database';
import { readOptions } from '../read-options';

const USAGE = `npm run bench -- [--only PART] [--articles N] [--sizes N,N] [--stories N] [--seconds N] [--data DIR] [--pages N] [--edges N] [--format F]
Parts: import, growth, family, library, web, hostile, export, language, pages; without --only all of them. --format: one format of the export.
--stories: growth of an archive of so few stories that everybody prints each`;

const { values } = readOptions(USAGE, {
  data: { type: 'string', default: process.env.STANDFIRST_DATA ?? '../shared/data' },
  pages: { type: 'string', default: '100' },
  edges: { type: 'string', default: '1000000' },
  articles: { type: 'string', default: '500' },
  sizes: { type: 'string', default: '300,1000' },
  stories: { type: 'string' },
  seconds: { type: 'string', default: '10' },
  only: { type: 'string' },
  format: { type: 'string' },
});

const isWhole = (text: string): boolean => Number.isInteger(Number(text)) && Number(text) >= 1;
const whole = (name: 'pages' | 'edges' | 'articles' | 'seconds'): number => Number(values[name]);
const sizes = values.sizes.split(',');

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  export: () => benchExport(whole('edges'), values.format),
  import: () => benchImport(values.data, whole('articles')),
  growth: () =>
    withDatabase(
      async ({ postmaster }) =>
        void (await benchGrowth(
          sizes.map(Number),
          postmaster,
          values.stories ? Number(values.stories) : null,
        )),
    ),
  family: () => withDatabase(() => benchFamily(whole('articles'))),
  library: () => withDatabase(() => benchLibrary(sizes.map(Number))),
  web: () => benchWeb(whole('seconds')),
  hostile: benchHostile,
  language: async () => {
    if (!existsSync(path.join(values.data, 'ud'))) return;
    console.log('| raw text → | tokens per CPU-second | tokens |\n|---|---|---|');
    for (const { what, value, count } of benchLanguage(values.data))
      console.log(`| ${what} | ${Math.round(value)} | ${count} |`);
  },
  pages: async () => benchPages(values.data, whole('pages')),
};

function wrongOption(): string | null {
  for (const name of ['pages', 'edges', 'articles', 'seconds'] as const)
    if (!isWhole(values[name])) return `--${name} is "${values[name]}": use a whole number from 1`;
  if (values.stories !== undefined && !isWhole(values.stories))
    return `--stories is "${values.stories}": use a whole number from 1`;
  if (!sizes.every(isWhole)) return `--sizes is "${values.sizes}": use whole numbers like 1000,10000`;
  if (values.only && !(values.only in PARTS)) return `--only knows ${Object.keys(PARTS).join(', ')}`;
  return null;
}

async function main(): Promise<void> {
  const wrong = wrongOption();
  if (wrong) {
    console.error(`bench: ${wrong}`);
    process.exitCode = 2;
    return;
  }
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`);
  for (const name of values.only ? [values.only] : Object.keys(PARTS)) {
    console.log(`## ${name}\n`);
    await PARTS[name]();
    console.log('');
  }
}

void main();
