// The address that opens the pages of one's own machine, where other people have accounts on it: its key begins one session
// (lib/store/one-time-links.ts, which also says for how long it may lie).
import { createHash, randomBytes } from 'node:crypto';
import { connect } from './connect.mjs';
import { needsLink } from './sign-in.mjs';

/** The address to open: with a fresh key where one is needed, else as it is. */
export const wayIn = async (databaseUrl, address, env = process.env) =>
  needsLink(env) ? makeLink(databaseUrl, address) : address;

/** Makes a link to the pages at `address` that opens once: 256 bits from the system, kept as a hash. */
export async function makeLink(databaseUrl, address) {
  const key = randomBytes(32).toString('base64url');
  const client = await connect(databaseUrl);
  try {
    await client.query(`DELETE FROM "OneTimeLink" WHERE "createdAt" < now() - interval '1 day'`);
    await client.query(`INSERT INTO "OneTimeLink" ("hash") VALUES ($1)`, [
      createHash('sha256').update(key).digest('hex'),
    ]);
  } finally {
    await client.end();
  }
  return `${address}/open/${key}`;
}
