// npm test, whole: set-up, checks, unit tests on a scratch database, then the browser's tests on a production build.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { buildApp } from './build-app.mjs';
import { checkWritable } from './check-writable.mjs';
import { embeddedPostgres } from './embedded-postgres.mjs';
import { findChromium } from './find-chromium.mjs';
import { takeLock } from './lock.mjs';
import { root, stateFolder } from './paths.mjs';
import { freePort } from './ports.mjs';
import { stopOrphanedTools } from './running-tools.mjs';
import { failClearly, say } from './say.mjs';
import { NOTHING, runVitest, sum } from './run-vitest.mjs';
import { setUp } from './set-up.mjs';
import { whenToldToStop } from './stop-signals.mjs';
import { runChecks } from './test-checks.mjs';
import { withScratchDatabase } from './scratch-database.mjs';

/** A scratch server need not survive the machine: without waiting for the disk the tests are twice as fast. */
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/** Runs everything and ends the process: exit 0 when all passed, 1 when something failed, 2 when it could not be run. */
export async function runTests() {
  const cleanUp = [];
  const undo = async () => {
    for (const step of cleanUp.splice(0).reverse()) await step().catch((error) => say(String(error)));
  };
  whenToldToStop(() => void undo().then(() => process.exit(130)));
  try {
    process.chdir(root);
    const { runs, failedChecks } = await run((step) => cleanUp.push(step));
    await undo();
    const total = sum(runs);
    if (failedChecks.length) say(`failed: ${failedChecks.join(', ')}`);
    process.stdout.write(
      `${total.passed} passed, ${total.failed + failedChecks.length} failed, ${total.skipped} skipped\n`,
    );
    process.exit(total.failed + failedChecks.length ? 1 : 0);
  } catch (error) {
    await undo();
    failClearly(error);
  }
}

async function run(defer) {
  checkWritable();
  const unlock = await takeLock(path.join(stateFolder, 'start.lock'), (pid) =>
    say(`waiting for process ${pid}`),
  );
  defer(async () => unlock());
  stopOrphanedTools();
  await setUp({ dev: true });
  unlock();

  const failedChecks = await runChecks();
  // Never the user's own DATABASE_URL: tests fill and empty tables.
  const database = await embeddedPostgres({ name: 'postgres-for-tests', settings: FORGETFUL });
  defer(() => database.release());
  const unit = await runVitest('test/vitest.config.mts', { env: { DATABASE_URL: database.url } });
  const endToEnd = await runEndToEnd(database.url, defer);
  return { runs: [unit, endToEnd], failedChecks };
}

async function runEndToEnd(server, defer) {
  const folder = path.join(root, 'test', 'e2e');
  const tests = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  if (!tests.some((name) => name.endsWith('.test.ts'))) return NOTHING;
  const chromium = findChromium();
  if (!chromium) {
    process.stdout.write('end-to-end: skipped (no Chromium found)\n');
    return process.env.CI ? { ...NOTHING, failed: 1 } : NOTHING;
  }
  return withScratchDatabase(server, async (url) => {
    const unlock = await takeLock(path.join(stateFolder, 'start.lock'), (pid) =>
      say(`waiting for process ${pid}`),
    );
    defer(async () => unlock());
    await buildApp(url);
    unlock();
    const { supervise } = await import('./supervise.mjs');
    const site = await freePort(); // where test/e2e serves hostile pages, else private and never fetched
    process.env.STANDFIRST_ALLOW_PRIVATE = `127.0.0.1:${site}`;
    process.env.STANDFIRST_HOST_PAUSE = '0'; // of that site, which is the tests' own
    process.env.STANDFIRST_WAYBACK = `http://127.0.0.1:${site}`; // a fake of it is served there too
    const served = await supervise({ url, port: 0, host: '127.0.0.1' });
    defer(() => served.stop());
    const env = {
      STANDFIRST_URL: `http://127.0.0.1:${served.port}`,
      STANDFIRST_TEST_SITE: String(site),
      CHROMIUM: chromium,
      DATABASE_URL: url,
    };
    const counts = await runVitest('test/vitest.e2e.config.mts', { env });
    await served.stop();
    return counts;
  });
}
