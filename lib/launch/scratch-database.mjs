// A migrated database of its own on a server, dropped afterwards.
import { randomBytes } from 'node:crypto';
import { connect } from './connect.mjs';
import { migrate } from './migrate.mjs';

/** Runs `work(url)` on an empty migrated database beside the one at `server` and returns what it returns. */
export async function withScratchDatabase(server, work) {
  const { url, drop } = await makeScratchDatabase(server);
  try {
    return await work(url);
  } finally {
    await drop();
  }
}

/** Makes an empty migrated database beside the one at `server` and returns { name, url, drop }. */
export async function makeScratchDatabase(server) {
  const name = `standfirst_scratch_${randomBytes(6).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  const drop = () => run(server, `DROP DATABASE ${name} WITH (FORCE)`);
  await run(server, `CREATE DATABASE ${name}`);
  try {
    await migrate(url.href);
  } catch (error) {
    await drop();
    throw error;
  }
  return { name, url: url.href, drop };
}

async function run(url, sql) {
  const client = await connect(url);
  await client.query(sql).finally(() => client.end());
}
