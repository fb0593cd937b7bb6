// The database that everything runs on: DATABASE_URL's, or the embedded one; migrated.
import { createHash } from 'node:crypto';
import { embeddedPostgres } from './embedded-postgres.mjs';
import { migrate } from './migrate.mjs';
import { say } from './say.mjs';

/** Opens the database and brings it up to date. Returns { url, release }; the caller releases it. Throws a Problem. */
export async function openDatabase() {
  const given = process.env.DATABASE_URL;
  const database = given ? { url: given, release: async () => {} } : await embeddedPostgres();
  try {
    const applied = await migrate(database.url);
    if (applied.length) say(`migrated: ${applied.join(', ')}`);
    return database;
  } catch (error) {
    await database.release();
    throw error;
  }
}

/** Tells databases apart without writing a password down: "embedded" or a hash of the address. */
export const databaseMark = () =>
  process.env.DATABASE_URL ? createHash('sha256').update(process.env.DATABASE_URL).digest('hex') : 'embedded';
