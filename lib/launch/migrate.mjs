// Applies prisma/migrations and records them as `prisma migrate deploy` does, which cannot run without its downloaded engine.
import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { connect } from './connect.mjs';
import { migrationsFolder, readMigrations } from './migrations-folder.mjs';
import { Problem, failClearly, firstLine, say } from './say.mjs';

/** The advisory lock that Prisma Migrate takes, so that both wait for each other. */
const PRISMA_LOCK = 72707369;

/** Prisma's table, word for word: `prisma migrate status` reads it. */
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Brings the database at `url` up to date and returns the names of the migrations that it applied, in order.
 * Each runs in a transaction of its own together with its record, so a killed run leaves nothing half done and is simply
 * run again. Throws a Problem when the database and the folder disagree about the past, or when SQL fails.
 */
export async function migrate(url, folder = migrationsFolder) {
  const client = await connect(url);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    const migrations = readMigrations(folder);
    const applied = await readApplied(client);
    refuseAnotherPast(migrations, applied);
    const missing = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.name);
  } finally {
    await client.end(); // releases the lock
  }
}

/** Name → checksum of what the database has. The table is looked for first: making it needs rights a reader may lack. */
async function readApplied(client) {
  const { rows: found } = await client.query(`SELECT to_regclass('_prisma_migrations') AS name`);
  if (!found[0].name) await client.query(TABLE);
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const unfinished = rows.find((row) => !row.finished_at);
  if (unfinished)
    throw new Problem(
      `migration ${unfinished.migration_name} was begun by another tool and not finished: look at its "logs" in _prisma_migrations, repair, and mark it with "prisma migrate resolve"`,
    );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function refuseAnotherPast(migrations, applied) {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of applied) {
    if (!known.has(name))
      throw new Problem(
        `the database has migration ${name}, which this version does not know: use the newer version of Standfirst that made it, or another database`,
      );
    if (known.get(name) !== checksum)
      throw new Problem(
        `migration ${name} was edited after it was applied: restore prisma/migrations/${name}/migration.sql and write a new migration, or use an empty database`,
      );
  }
}

async function apply(client, { name, sql, checksum }) {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw new Problem(`migration ${name} failed and was undone: ${firstLine(error)}`);
  }
}

// node lib/launch/migrate.mjs: applies to DATABASE_URL
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const url = process.env.DATABASE_URL;
  if (!url) failClearly(new Problem('set DATABASE_URL to the database that is to be migrated'));
  migrate(url)
    .then((names) => say(names.length ? `applied ${names.join(', ')}` : 'the database is up to date'))
    .catch(failClearly);
}
