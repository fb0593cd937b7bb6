// One connection to PostgreSQL, with the usual failures said in words.
import { Problem, firstLine } from './say.mjs';

/** PostgreSQL 15 is Debian 12's, the oldest that is tested. */
const OLDEST = 150000;

/** Connects to `url` and returns pg's client, which the caller ends. Throws a Problem that never shows the password. */
export async function connect(url, timeoutMs = 10_000) {
  const { default: pg } = await import('pg');
  const place = placeOf(url);
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: timeoutMs,
    application_name: 'standfirst launcher',
  });
  client.on('error', () => {}); // a server that stops while we are idle is found by the next query
  try {
    await client.connect();
  } catch (error) {
    throw new Problem(
      `cannot use the database ${place} of DATABASE_URL: ${firstLine(error)}; check that it runs and that the address, name and password are right`,
    );
  }
  const { rows } = await client.query('SHOW server_version_num');
  if (Number(rows[0].server_version_num) < OLDEST) {
    await client.end();
    throw new Problem(
      `the database ${place} is PostgreSQL ${rows[0].server_version_num}: version 15 or newer is needed`,
    );
  }
  return client;
}

/** host:port/name of a connection string. Throws a Problem when it is none. */
export function placeOf(url) {
  try {
    const { protocol, host, pathname } = new URL(url);
    if (!/^postgres(ql)?:$/.test(protocol)) throw new Error(protocol);
    return `${host || 'local socket'}${pathname}`;
  } catch {
    throw new Problem(
      'DATABASE_URL is not an address of PostgreSQL: write it as postgresql://USER:PASSWORD@HOST:5432/NAME, or unset it to use the embedded one',
    );
  }
}
