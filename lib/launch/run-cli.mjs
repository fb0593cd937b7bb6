// The command line: set up if need be, open the database if the command wants one, then run the bundled command.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { modulesAreCurrent } from './build-modules.mjs';
import { checkSettings } from './check-settings.mjs';
import { buildFolder, root } from './paths.mjs';
import { failClearly } from './say.mjs';

/** Commands that read or write the store. The others never wait for a database. */
const ON_THE_STORE = new Set([
  'import',
  'export',
  'feeds',
  'worker',
  'audit',
  'factcheck',
  'source',
  'user',
  'token',
  'backup',
  'restore',
]);

/** Those that end by themselves when they are told to stop: what they have begun is finished first. */
const ENDS_BY_ITSELF = new Set(['import', 'worker']);

/** Runs the command in `args`; relative paths in it count from where the user typed it. */
export async function runCli(args) {
  try {
    process.env.STANDFIRST_ROOT = root;
    if (args[0] === 'worker') checkSettings(); // it runs for weeks: told now, not by what it leaves undone
    // npm runs scripts in the checkout and remembers where it was called.
    if (process.env.INIT_CWD && process.env.npm_lifecycle_event) process.chdir(process.env.INIT_CWD);
    if (!modulesAreCurrent()) {
      const { setUpAlone } = await import('./set-up-alone.mjs');
      await setUpAlone({ dev: false });
    }
    if (ON_THE_STORE.has(args[0])) await openStore(args[0]);
    const main = path.join(buildFolder, 'lib', 'cli', 'main.mjs');
    process.argv = [process.execPath, main, ...args];
    await import(pathToFileURL(main).href);
  } catch (error) {
    failClearly(error);
  }
}

/** Gives the command DATABASE_URL, and the database back when the command has ended. */
async function openStore(command) {
  const { openDatabase } = await import('./open-database.mjs');
  const { url, release } = await openDatabase();
  process.env.DATABASE_URL = url;
  let released = null;
  // A command ends by itself when nothing is left to do; releasing then is the last thing that it does.
  process.on('beforeExit', () => (released ??= release()));
  const { whenToldToStop } = await import('./stop-signals.mjs');
  let told = false;
  whenToldToStop(async (reason) => {
    if (ENDS_BY_ITSELF.has(command)) {
      const heard = reason === 'SIGTERM' || reason === 'SIGINT';
      if (!told && !heard) process.emit('SIGTERM');
      told = true;
      return;
    }
    await (released ??= release());
    process.exit(130);
  });
}
