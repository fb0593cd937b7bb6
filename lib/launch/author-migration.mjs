// npm run migration -- NAME      writes prisma/migrations/<time>_NAME/migration.sql, if the schema has changed
// npm run migration [-- --check] tells the drift and exits 1 when there is any
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LOCK_FILE, migrationsFolder, schemaFile } from './migrations-folder.mjs';
import { Problem, failClearly, firstLine, say } from './say.mjs';

/** The SQL that is missing from the migrations, null when they give the schema. Throws a Problem when either is wrong. */
export async function findDrift(folder = migrationsFolder, schema = schemaFile) {
  if (!existsSync(schema)) throw new Problem(`there is no ${schema}`);
  const { differenceInSql } = await import('./schema-engine.mjs');
  try {
    return await differenceInSql(folder, schema);
  } catch (error) {
    throw new Problem(`schema and migrations cannot be compared: ${firstLine(error)}`);
  }
}

/** Writes `sql` as the newest migration and returns its folder. Names sort by time, as Prisma's do. */
export function writeMigration(name, sql, folder = migrationsFolder) {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const made = path.join(folder, `${time}_${name}`);
  mkdirSync(made, { recursive: true });
  writeFileSync(path.join(made, 'migration.sql'), sql);
  const lock = path.join(folder, 'migration_lock.toml');
  if (!existsSync(lock)) writeFileSync(lock, LOCK_FILE);
  return made;
}

async function main(name) {
  if (name && name !== '--check' && !/^[a-z][a-z0-9_]*$/.test(name))
    throw new Problem(`"${name}" is no name of a migration: use small letters, digits and _`);
  const sql = await findDrift();
  if (!sql) return say('schema and migrations agree');
  if (name && name !== '--check')
    return say(`wrote ${path.relative(process.cwd(), writeMigration(name, sql))}`);
  process.stdout.write(sql);
  say('the schema has changed: write the migration with "npm run migration -- NAME"');
  process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv[2]).then(() => process.exit(), failClearly); // PGlite would keep the process alive
