// What is known of an embedded server from its folder, and whether it answers.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The name of our database, and of the role that owns it. */
export const DATABASE = 'standfirst';

/** Waits until the server takes our password; makes our database when it is missing. */
export async function answers(url, timeoutMs, mayStill) {
  const { default: pg } = await import('pg');
  const server = new URL(url);
  server.pathname = '/postgres';
  for (const end = Date.now() + timeoutMs; Date.now() < end && mayStill(); await wait(30)) {
    const client = new pg.Client({ connectionString: server.href, connectionTimeoutMillis: 5000 });
    client.on('error', () => {});
    try {
      await client.connect();
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
      if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
      return true;
    } catch (error) {
      if (error.code === '28P01') return false; // somebody else's server: wrong password
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}

/** Lines 1 and 4 of postmaster.pid are the pid and the port; null when it is not there or half written. */
export function readPostmaster(place) {
  try {
    const lines = readFileSync(path.join(place, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 ? { pid, port } : null;
  } catch {
    return null;
  }
}

/** The address of the server at `port`, with the password of its folder. */
export function urlOf(place, port) {
  const password = readFileSync(path.join(place, 'password'), 'utf8');
  return `postgresql://${DATABASE}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

/** PG… variables of the user's shell are meant for other servers. */
export function environment() {
  const { PATH, LD_LIBRARY_PATH, SystemRoot, TEMP } = process.env;
  return { PATH, LD_LIBRARY_PATH, SystemRoot, TEMP, LC_ALL: 'C', TZ: 'UTC' };
}

/** The words after FATAL or "error:" in a log of PostgreSQL's. */
export const reasonIn = (log) => /(?:FATAL|PANIC|error):\s+(.+)/.exec(log ?? '')?.[1] ?? null;
