// TypeScript entry points → plain modules under .standfirst/build, so that Node 20 runs them without a loader.
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { buildFolder, root } from './paths.mjs';

export { buildFolder, root } from './paths.mjs';

/** What the product itself runs: command line, job worker, killable page parser, matching and citing threads, who sends a request. Those that exist. */
const PRODUCT = [
  'lib/cli/main.ts',
  'lib/jobs/worker.ts',
  'lib/ingest/page-worker.ts',
  'lib/jobs/analyse-worker.ts',
  'lib/factcheck/match-worker.ts',
  'lib/cite/citation-worker.ts',
  'lib/store/authenticate.ts',
];

/** Bundles `entries` (paths from the root; the product's own by default) and returns their modules' paths. */
export async function bundle(entries = PRODUCT.filter((entry) => existsSync(path.join(root, entry)))) {
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: buildFolder,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return entries.map((entry) => path.join(buildFolder, entry.replace(/\.ts$/, '.mjs')));
}

/** Time of the last change in milliseconds, 0 when the file is not there. */
export const changedAt = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
