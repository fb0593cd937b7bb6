// prisma generate: schema.prisma → lib/generated.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { root } from './paths.mjs';
import { lastLines, runNode } from './run-tool.mjs';
import { Problem } from './say.mjs';
import { step } from './steps.mjs';

/** Generates the database client, if there is a schema and it has changed. Needs no network and no database. */
export async function generate() {
  if (!existsSync(path.join(root, 'prisma', 'schema.prisma'))) return;
  await step({
    name: 'generate',
    key: fingerprint(['prisma/schema.prisma', 'prisma/prisma.config.ts', 'package-lock.json']),
    makes: ['lib/generated'],
    tell: 'generating the database client',
    run: async () => {
      const prisma = path.join('node_modules', 'prisma', 'build', 'index.js');
      const args = [prisma, 'generate', '--no-hints', '--config', path.join('prisma', 'prisma.config.ts')];
      const { status, output } = await runNode(args);
      if (status === 0) return;
      process.stderr.write(`${lastLines(output)}\n`);
      throw new Problem('prisma generate failed, see the lines above');
    },
  });
}
