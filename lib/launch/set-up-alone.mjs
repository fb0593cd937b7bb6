// The set-up for whatever starts no server: the command line, the figures, the tools of a developer.
import path from 'node:path';
import { checkWritable } from './check-writable.mjs';
import { takeLock } from './lock.mjs';
import { stateFolder } from './paths.mjs';
import { stopOrphanedTools } from './running-tools.mjs';
import { say } from './say.mjs';
import { setUp } from './set-up.mjs';

/** Takes the start lock and does what is not up to date; with `dev` for the tests too. Throws a Problem. */
export async function setUpAlone({ dev }) {
  checkWritable();
  const unlock = await takeLock(path.join(stateFolder, 'start.lock'), (pid) =>
    say(`a start is at work (process ${pid}), waiting for it`),
  );
  try {
    stopOrphanedTools();
    await setUp({ dev });
  } finally {
    unlock();
  }
}
