// Types, lint, format and drift: the checks that are not vitest's.
import { performance } from 'node:perf_hooks';
import { lastLines, runNode } from './run-tool.mjs';
import { say } from './say.mjs';

const bin = (file) => `node_modules/${file}`;

/** In pairs, for two cores. */
const PAIRS = [
  [
    ['types', [bin('typescript/bin/tsc'), '--noEmit']],
    ['lint', [bin('eslint/bin/eslint.js'), '--config', 'test/eslint.config.mjs', '--max-warnings', '0', '.']],
  ],
  [
    ['format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
    ['migrations', ['lib/launch/author-migration.mjs', '--check']],
  ],
];

/**
 * Runs them all, tells each, and returns the names of those that failed. `meanwhile` is begun with the last pair, which
 * leaves a processor idle; by then nobody reads the types that a build writes.
 */
export async function runChecks(meanwhile = () => {}) {
  const failed = [];
  for (const pair of PAIRS)
    await Promise.all([
      ...pair.map(async ([name, args]) => {
        const began = performance.now();
        const { status, output } = await runNode(args);
        const seconds = ((performance.now() - began) / 1000).toFixed(1);
        say(`${name}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
        if (status === 0) return;
        failed.push(name);
        process.stdout.write(`${lastLines(output, 80)}\n`);
      }),
      pair === PAIRS.at(-1) && meanwhile(),
    ]);
  return failed;
}
