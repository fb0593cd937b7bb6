// One run of vitest: its words to the terminal, its counts back.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stateFolder } from './paths.mjs';
import { runNode } from './run-tool.mjs';

export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs vitest with `config` on `filters` and returns { passed, failed, skipped }; a run that breaks counts as one failure.
 * `name` is that of its report, for runs side by side; `options` are vitest's own.
 */
export async function runVitest(
  config,
  { name = path.basename(config), env = {}, filters = [], options = [] } = {},
) {
  const report = path.join(stateFolder, 'reports', `${name}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...options,
  ];
  const vitest = path.join('node_modules', 'vitest', 'vitest.mjs');
  const { status } = await runNode([vitest, ...args, ...filters], {
    env: { FORCE_COLOR: '0', ...env },
    echo: true,
  });
  const counts = read(report);
  // A file that does not even load has no tests to count, and errors outside of tests are in no count either.
  return status === 0 || counts.failed ? counts : { ...counts, failed: 1 };
}

function read(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch {
    return NOTHING;
  }
}

export const sum = (runs) =>
  runs.reduce(
    (all, run) => ({
      passed: all.passed + run.passed,
      failed: all.failed + run.failed,
      skipped: all.skipped + run.skipped,
    }),
    NOTHING,
  );
