// The browser's tests on the production build: in lanes, each with a product and a database of its own.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { buildApp } from './build-app.mjs';
import { findChromium } from './find-chromium.mjs';
import { takeLock } from './lock.mjs';
import { root, stateFolder } from './paths.mjs';
import { freePort } from './ports.mjs';
import { NOTHING, runVitest, sum } from './run-vitest.mjs';
import { say } from './say.mjs';
import { withScratchDatabase } from './scratch-database.mjs';
import { supervise } from './supervise.mjs';

const FOLDER = path.join('test', 'e2e');

/** Those that count frames and milliseconds: they have the machine to themselves. */
const MEASURED = ['many', 'reading'];

/** Those that wait most of their time: for a site, for a try that fails, for the worker. Side by side with all others. */
const WAITING = ['bad-input', 'checking', 'fact-checks', 'feeds', 'progress', 'signing-in', 'ways-in'];

const files = () =>
  existsSync(path.join(root, FOLDER))
    ? readdirSync(path.join(root, FOLDER)).filter((name) => name.endsWith('.test.ts'))
    : [];

/** Whether a file that somebody named is one of these. */
export const isEndToEnd = (file) => path.normalize(file).includes(FOLDER);

/** Whether there is something to run, and a browser to run it in. */
const canRunEndToEnd = () => files().length > 0 && findChromium() !== null;

/** Builds the pages that are tested, unless that is done or no browser would look at them. `server` is the address of a PostgreSQL. Throws a Problem. */
export async function buildForTests(server) {
  if (!canRunEndToEnd()) return;
  await withScratchDatabase(server, async (url) => {
    const unlock = await takeLock(path.join(stateFolder, 'start.lock'), (pid) =>
      say(`waiting for process ${pid}`),
    );
    try {
      await buildApp(url);
    } finally {
      unlock();
    }
  });
}

/**
 * Runs all of them, or those that `only` names, on the PostgreSQL at `server` and the pages that are built (`buildForTests`), and
 * returns their counts (as `runVitest`); `defer` is told what is to be stopped.
 */
export async function runEndToEnd(server, defer, only = []) {
  const meant = only.map(path.normalize);
  const isMeant = (file) =>
    meant.length === 0 || meant.some((name) => path.join(root, FOLDER, file).includes(name));
  const run = files().filter(isMeant);
  if (run.length === 0)
    return meant.length > 0
      ? { ...NOTHING, failed: 1, failures: [`no such test: ${only.join(', ')}`] }
      : NOTHING;
  if (!canRunEndToEnd()) {
    process.stdout.write('end-to-end: skipped (no Chromium found)\n');
    return process.env.CI ? { ...NOTHING, failed: 1, failures: ['end-to-end: no Chromium found'] } : NOTHING;
  }
  const named = (names) => names.map((name) => `${name}.test.ts`);
  const isOf = (names) => (file) => named(names).includes(file);
  const [waiting, measured] = [WAITING, MEASURED].map((names) => run.filter(isOf(names)));
  const others = run.filter((file) => !isOf([...WAITING, ...MEASURED])(file));
  const lane = (name, tests) => runLane({ name, tests, server, defer });
  const together = await Promise.all([lane('others', others), lane('waiting', waiting)]);
  return sum([...together, await lane('measured', measured)]);
}

async function runLane({ name, tests, server, defer }) {
  if (tests.length === 0) return NOTHING;
  return withScratchDatabase(server, async (url) => {
    const site = await freePort(); // where test/e2e serves hostile pages, else private and never fetched
    const settings = {
      STANDFIRST_ALLOW_PRIVATE: `127.0.0.1:${site}`,
      STANDFIRST_HOST_PAUSE: '0', // of that site, which is the tests' own
      STANDFIRST_WAYBACK: `http://127.0.0.1:${site}`, // a fake of it is served there too
    };
    const served = await supervise({ url, port: 0, host: '127.0.0.1', settings });
    defer(() => served.stop());
    const env = {
      ...settings,
      STANDFIRST_URL: `http://127.0.0.1:${served.port}`,
      STANDFIRST_TEST_SITE: String(site),
      CHROMIUM: findChromium(),
      DATABASE_URL: url,
    };
    const filters = tests.map((test) => path.join(FOLDER, test));
    const counts = await runVitest('test/vitest.e2e.config.mts', { name: `e2e-${name}`, env, filters });
    await served.stop();
    return counts;
  });
}
