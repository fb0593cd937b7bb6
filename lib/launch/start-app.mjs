// npm start: from a fresh clone, or from anything a start left behind, to a page that answers.
import path from 'node:path';
import { addressOf } from './address-of.mjs';
import { buildApp } from './build-app.mjs';
import { checkSettings } from './check-settings.mjs';
import { checkWritable } from './check-writable.mjs';
import { takeLock } from './lock.mjs';
import { wayIn } from './one-time-link.mjs';
import { databaseMark, openDatabase } from './open-database.mjs';
import { hasOtherPeople } from './other-people.mjs';
import { root, stateFolder } from './paths.mjs';
import { checkExposure } from './check-exposure.mjs';
import { checkPort, wantedPort } from './ports.mjs';
import { identify } from './process-identity.mjs';
import { readRunning, stopOrphans, writeRunning } from './running.mjs';
import { stopOrphanedTools } from './running-tools.mjs';
import { Problem, failClearly, firstLine, say } from './say.mjs';
import { setUp } from './set-up.mjs';
import { whenToldToStop } from './stop-signals.mjs';
import { supervise } from './supervise.mjs';
import { waitForSamples } from './wait-for-samples.mjs';

/** Starts everything and prints one address on stdout, where other people have accounts on this machine with a key that opens it once; returns when it is told to stop. Ends the process. */
export async function startApp(args) {
  const cleanUp = [];
  let ending = false;
  const end = async (code) => {
    if (ending) return;
    ending = true;
    for (const step of cleanUp.reverse()) await step();
    process.exit(code);
  };
  whenToldToStop((reason) => {
    if (!ending) say(`stopping (${reason})`);
    void end(0);
  });
  try {
    process.chdir(root);
    const code = await run({ dev: args.includes('--dev'), defer: (step) => cleanUp.push(step) });
    await end(code);
  } catch (error) {
    if (ending) return; // a step that failed because it was stopped
    ending = true;
    for (const step of cleanUp.reverse()) await step().catch(() => {});
    failClearly(error);
  }
}

async function run({ dev, defer }) {
  checkSettings();
  const port = wantedPort();
  const host = process.env.HOST || '127.0.0.1';
  checkWritable();
  const unlock = await takeLock(path.join(stateFolder, 'start.lock'), (pid) =>
    say(`another start is at work (process ${pid}), waiting for it`),
  );
  defer(async () => unlock());

  const running = readRunning();
  if (running) return tellRunning(running, port);
  stopOrphanedTools();
  const orphans = await stopOrphans();
  if (orphans) say(`stopped ${orphans} process${orphans > 1 ? 'es' : ''} of a start that was killed`);

  await checkPort(port, host); // before the slow steps
  await setUp({ dev: false });
  const database = await openDatabase();
  defer(() => database.release());
  await checkExposure(database.url);
  if (!dev) await buildApp(database.url);

  let served = null;
  const note = () => {
    if (!served) return;
    const children = served.children();
    const link = process.env.STANDFIRST_ONE_TIME_LINK;
    writeRunning({
      launcher: identify(process.pid),
      children,
      port: served.port,
      database: databaseMark(),
      link,
    });
  };
  process.env.STANDFIRST_ONE_TIME_LINK ||= hasOtherPeople() ? 'on' : 'off';
  served = await supervise({ url: database.url, port, host, dev, onChange: () => note() });
  defer(async () => {
    await served.stop();
    served = null;
    writeRunning(null);
  });
  note();
  unlock();
  if (served.hasWorker) await untilThereIsSomethingToShow(database.url, served);
  process.stdout.write(`${await wayIn(database.url, addressOf(host, served.port))}\n`);
  say('ready; Ctrl-C stops it');
  const code = await served.ended;
  throw new Problem(
    `the pages ended by themselves (exit ${code}), see the lines above; start again with npm start`,
  );
}

/** Waits for the samples, unless the pages end meanwhile; what goes wrong here is told and holds nothing up. */
async function untilThereIsSomethingToShow(url, served) {
  const giveUp = new AbortController();
  void served.ended.then(() => giveUp.abort());
  const shown = await waitForSamples(url, { signal: giveUp.signal }).catch((error) => {
    say(`the samples cannot be looked for: ${firstLine(error)}`);
    return true;
  });
  if (!shown && !giveUp.signal.aborted)
    say('the samples are not analysed yet: the first page shows them when they are');
}

/** A second start of the same checkout is no mistake: it gives the address of the first, with a key of its own. */
async function tellRunning(running, port) {
  const { pid } = running.launcher;
  if (running.database !== databaseMark())
    throw new Problem(
      `this checkout runs already on another database (process ${pid}): stop it first (kill ${pid})`,
    );
  if (process.env.PORT && port !== 0 && port !== running.port)
    throw new Problem(
      `this checkout runs already on port ${running.port} (process ${pid}): stop it first (kill ${pid})`,
    );
  say(`runs already (process ${pid})`);
  const database = await openDatabase();
  const env = { ...process.env, STANDFIRST_ONE_TIME_LINK: running.link };
  const address = addressOf(process.env.HOST || '127.0.0.1', running.port);
  process.stdout.write(`${await wayIn(database.url, address, env)}\n`);
  await database.release();
  return 0;
}
