// next build, once for each state of what it reads.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { root } from './paths.mjs';
import { lastLines, runNode } from './run-tool.mjs';
import { Problem } from './say.mjs';
import { step } from './steps.mjs';

const INPUTS = [
  'app',
  'lib',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'tsconfig.json',
  '.postcssrc.json',
  'prisma/schema.prisma',
  'package-lock.json',
];

/** Builds the pages into .next unless that is done. `url` is the database, should a page be made at build time. */
export async function buildApp(url) {
  await step({
    name: 'app',
    key: fingerprint(INPUTS, { extra: process.versions.modules }),
    makes: ['.next/BUILD_ID'],
    tell: 'building the pages (next build)',
    run: async () => {
      rmSync(path.join(root, '.next', 'BUILD_ID'), { force: true });
      const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
      const env = { NODE_ENV: 'production', DATABASE_URL: url, STANDFIRST_ROOT: root };
      const { status, output } = await runNode([next, 'build'], { env });
      if (status === 0) return;
      process.stderr.write(`${lastLines(output, 40)}\n`);
      throw new Problem('next build failed, see the lines above');
    },
  });
}
