import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(process.env.STANDFIRST_ROOT ?? process.cwd());

/** Bundles a worker process with stub steps as `.standfirst/test/NAME.mjs`; returns its path. */
export async function buildStubWorker(name: string): Promise<string> {
  const outfile = path.join(root, '.standfirst/test', `${name}.mjs`);
  await build({
    entryPoints: [path.join(root, 'test/jobs/stub-worker.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    alias: { '@': root },
    logLevel: 'warning',
  });
  return outfile;
}
