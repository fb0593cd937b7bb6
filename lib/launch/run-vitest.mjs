// One run of vitest: its words to the terminal, its counts back.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root, stateFolder } from './paths.mjs';
import { runNode } from './run-tool.mjs';
import { firstLine } from './say.mjs';

export const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [] };

/**
 * Runs vitest with `config` on `filters` and returns { passed, failed, skipped, failures }: three counts, and a line for each test
 * that failed, with its file, its name and the first line of what it said. A run that breaks counts as one failure.
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
  if (status === 0 || counts.failed) return counts;
  return {
    ...counts,
    failed: 1,
    failures: [...counts.failures, `${name}: the run broke off (exit ${status})`],
  };
}

function read(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
      failures: testResults.flatMap(failuresOf),
    };
  } catch {
    return NOTHING;
  }
}

/** `name` is the file's; what it says itself is why it did not load. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = path.relative(root, name);
  const tests = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `${file}: ${test.fullName}: ${told(test.failureMessages[0])}`);
  return tests.length === 0 && status === 'failed' ? [`${file}: ${told(message)}`] : tests;
}

const told = (words) => firstLine(stripVTControlCharacters(words ?? ''));

/** The counts of several runs in one, for a person at the end of it all: the failures first, since what ran before is long. */
export function tellRuns({ passed, failed, skipped, failures }) {
  for (const failure of failures) process.stdout.write(`failed: ${failure}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
}

export const sum = (runs) =>
  runs.reduce(
    (all, run) => ({
      passed: all.passed + run.passed,
      failed: all.failed + run.failed,
      skipped: all.skipped + run.skipped,
      failures: [...all.failures, ...run.failures],
    }),
    NOTHING,
  );
