// Starts and stops the embedded server, as an account that PostgreSQL accepts.
import { spawn } from 'node:child_process';
import { chownSync, closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './ports.mjs';
import { answers, environment, readPostmaster, reasonIn, urlOf } from './postgres-server.mjs';
import { isAlive } from './process-identity.mjs';
import { Problem } from './say.mjs';

const START_MS = 60_000;

/** Starts the server on the folder in `place` at a free port and returns its address. Throws a Problem with its reason. */
export async function startPostgres(place, { postgres }, account, settings) {
  let reason = null;
  // Another program may take the free port first; after a kill the old server's memory may linger for a moment.
  for (let attempt = 0; attempt < 5; attempt++) {
    if (attempt) await wait(250 * 2 ** attempt);
    const port = await freePort();
    const options = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
    const log = path.join(place, 'server.log');
    const output = openSync(log, 'w');
    if (account.uid !== undefined) chownSync(log, account.uid, account.gid);
    const child = spawn(
      postgres,
      [
        ...['-D', path.join(place, 'cluster'), '-p', String(port)],
        ...Object.entries(options).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
      ],
      // A group of its own: Ctrl-C in the terminal must reach the pages and the worker first.
      { ...account, cwd: place, env: environment(), stdio: ['ignore', output, output], detached: true },
    );
    closeSync(output);
    child.unref();
    let ended = false;
    child.on('exit', () => (ended = true)).on('error', () => (ended = true));
    const url = urlOf(place, port);
    if (await answers(url, START_MS, () => !ended)) return url;
    if (!ended) child.kill('SIGINT');
    reason = reasonIn(readFileSync(log, 'utf8'));
  }
  throw new Problem(
    `the database did not start: ${reason ?? 'no reason given'} (${path.join(place, 'server.log')})`,
  );
}

/** Asks for a fast stop (SIGINT: sessions are ended, everything is written) and waits for it. */
export async function stopPostgres(place) {
  const written = readPostmaster(place);
  if (!written || !isAlive(written.pid)) return;
  process.kill(written.pid, 'SIGINT');
  for (let waited = 0; waited < 20_000 && isAlive(written.pid); waited += 20) await wait(20);
}
