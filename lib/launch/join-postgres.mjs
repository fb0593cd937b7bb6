// A server of ours may run already: started by another process of ours, or left by one that was killed.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { answers, readPostmaster, urlOf } from './postgres-server.mjs';
import { isAlive } from './process-identity.mjs';
import { Problem } from './say.mjs';

/** The address of the server that runs on this folder; null when none does. */
export async function joinPostgres(place) {
  const pidFile = path.join(place, 'cluster', 'postmaster.pid');
  const written = readPostmaster(place);
  if (!written) return null;
  // A dead one's file stays: by it PostgreSQL sees whether a killed server's sessions still write, and waits for them.
  if (!isAlive(written.pid)) return null;
  // Our random password is what proves that it is ours and not another server that has the port now.
  const url = urlOf(place, written.port);
  if (await answers(url, 15_000, () => isAlive(written.pid))) return url;
  if (!isAlive(written.pid)) return null;
  if (commandOf(written.pid).includes(place))
    throw new Problem(
      `the database in ${place} runs (process ${written.pid}) but does not answer: stop that process`,
    );
  // After a crash of the machine the pid is another program's, and PostgreSQL would refuse to start.
  rmSync(pidFile, { force: true });
  return null;
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}
