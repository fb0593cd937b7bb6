// next typegen: the types of the routes, which the pages' own types refer to.
import { fingerprint } from './fingerprint.mjs';
import { lastLines, runNode } from './run-tool.mjs';
import { Problem } from './say.mjs';
import { step } from './steps.mjs';

/** Writes them into .next/types, if the pages have changed. Only the compiler needs them, so only the tests' set-up. */
export async function writeRouteTypes() {
  await step({
    name: 'route-types',
    key: fingerprint(['app', 'next.config.js', 'package-lock.json']),
    makes: ['.next/types/routes.d.ts', 'next-env.d.ts'],
    tell: 'writing the types of the routes (next typegen)',
    run: async () => {
      const { status, output } = await runNode(['node_modules/next/dist/bin/next', 'typegen']);
      if (status === 0) return;
      process.stderr.write(`${lastLines(output)}\n`);
      throw new Problem('next typegen failed, see the lines above');
    },
  });
}
