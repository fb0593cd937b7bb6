// npm test, whole: set-up, checks, unit tests on a scratch database, then the browser's tests on a production build.
import path from 'node:path';
import { checkWritable } from './check-writable.mjs';
import { embeddedPostgres } from './embedded-postgres.mjs';
import { takeLock } from './lock.mjs';
import { root, stateFolder } from './paths.mjs';
import { stopOrphanedTools } from './running-tools.mjs';
import { failClearly, say } from './say.mjs';
import { buildForTests, isEndToEnd, runEndToEnd } from './run-end-to-end.mjs';
import { runUnit } from './run-unit.mjs';
import { NOTHING, sum, tellRuns } from './run-vitest.mjs';
import { setUp } from './set-up.mjs';
import { whenToldToStop } from './stop-signals.mjs';
import { runChecks } from './test-checks.mjs';

/** A scratch server need not survive the machine: without waiting for the disk the tests are twice as fast. */
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/**
 * Runs everything, or without the checks the tests in `files` (paths as vitest takes them), and ends the process: exit 0 when all
 * passed, 1 when something failed, 2 when it could not be run.
 */
export async function runTests(files = []) {
  const cleanUp = [];
  const undo = async () => {
    for (const step of cleanUp.splice(0).reverse()) await step().catch((error) => say(String(error)));
  };
  whenToldToStop(() => void undo().then(() => process.exit(130)));
  try {
    process.chdir(root);
    const { runs, failedChecks } = await run(files, (step) => cleanUp.push(step));
    await undo();
    const checks = { ...NOTHING, failed: failedChecks.length, failures: failedChecks };
    const total = sum([checks, ...runs]);
    tellRuns(total);
    process.exit(total.failed ? 1 : 0);
  } catch (error) {
    await undo();
    failClearly(error);
  }
}

async function run(files, defer) {
  checkWritable();
  const unlock = await takeLock(path.join(stateFolder, 'start.lock'), (pid) =>
    say(`waiting for process ${pid}`),
  );
  defer(async () => unlock());
  stopOrphanedTools();
  await setUp({ dev: true });
  unlock();

  // Never the user's own DATABASE_URL: tests fill and empty tables.
  const database = await embeddedPostgres({ name: 'postgres-for-tests', settings: FORGETFUL });
  defer(() => database.release());
  const env = { DATABASE_URL: database.url };
  if (files.length > 0) {
    const inBrowser = files.filter(isEndToEnd);
    const others = files.filter((file) => !isEndToEnd(file));
    const runs = [];
    if (others.length > 0) runs.push(await runUnit(env, others));
    if (inBrowser.length > 0) {
      await buildForTests(database.url);
      runs.push(await runEndToEnd(database.url, defer, inBrowser));
    }
    return { runs, failedChecks: [] };
  }
  const failedChecks = await runChecks(() => buildForTests(database.url));
  const unit = await runUnit(env);
  const endToEnd = await runEndToEnd(database.url, defer);
  return { runs: [unit, endToEnd], failedChecks };
}
