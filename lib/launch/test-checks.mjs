// Types, lint, format and drift: the checks that are not vitest's.
import { performance } from 'node:perf_hooks';
import { lastLines, runNode } from './run-tool.mjs';
import { say } from './say.mjs';

const bin = (file) => `node_modules/${file}`;

/** In two rows, for two cores. The first is the shorter: a build follows in it, when nobody reads the types that it writes. */
const ROWS = [
  [
    ['types', [bin('typescript/bin/tsc'), '--noEmit']],
    ['migrations', ['lib/launch/author-migration.mjs', '--check']],
  ],
  [
    ['lint', [bin('eslint/bin/eslint.js'), '--config', 'test/eslint.config.mjs', '--max-warnings', '0', '.']],
    ['format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ],
];

/**
 * Runs them all, tells each, and returns the names of those that failed. `build` is run beside them at the end of
 * the first row, and throws for itself.
 */
export async function runChecks(build = async () => {}) {
  const failed = [];
  const runRow = async (row) => {
    for (const [name, args] of row) if (!(await passes(name, args))) failed.push(name);
  };
  await Promise.all([runRow(ROWS[0]).then(build), runRow(ROWS[1])]);
  return failed;
}

async function passes(name, args) {
  const began = performance.now();
  const { status, output } = await runNode(args);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`${name}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
  if (status !== 0) process.stdout.write(`${lastLines(output, 80)}\n`);
  return status === 0;
}
