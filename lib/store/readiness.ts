import { readdirSync } from 'node:fs';
import path from 'node:path';
import { database } from './database';
import { workerAge } from './workers';

/** A worker says that it is alive every 5 s. */
const SILENT_SECONDS = 30;

/** Names of this build's migrations. The folder is found from where the launcher starts us. */
const migrations = (): readonly string[] =>
  readdirSync(path.join(process.env.STANDFIRST_ROOT ?? process.cwd(), 'prisma', 'migrations'), {
    withFileTypes: true,
  })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

type Check = 'ok' | string;

/** What work needs, each `ok` or what is wrong in a few words. Never throws. */
export async function readiness(): Promise<{ database: Check; migrations: Check; worker: Check }> {
  const away = 'the database does not answer';
  try {
    await database().$queryRaw`SELECT 1`;
  } catch {
    return { database: away, migrations: away, worker: away };
  }
  return { database: 'ok', migrations: await checkMigrations(), worker: await checkWorker() };
}

async function checkMigrations(): Promise<Check> {
  try {
    const applied = await database().$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    const names = new Set(applied.map(({ name }) => name));
    const missing = migrations().filter((name) => !names.has(name));
    return missing.length === 0 ? 'ok' : `${missing.length} to apply`;
  } catch {
    return 'not applied';
  }
}

async function checkWorker(): Promise<Check> {
  const age = await workerAge().catch(() => null);
  if (age === null) return 'no worker runs';
  return age <= SILENT_SECONDS ? 'ok' : `silent for ${Math.round(age)} s`;
}
