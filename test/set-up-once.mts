import type { TestProject } from 'vitest/node';
import { makeScratchDatabase } from '../lib/launch/scratch-database.mjs';
import { setUpAlone } from '../lib/launch/set-up-alone.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Name of a migrated, empty database that those of the tests are copied from; `null` where there is no server. */
    template: string | null;
  }
}

/**
 * The set-up, once before all tests: vitest started by hand in a fresh checkout finds the database's client, and files
 * that run side by side do not write over each other's modules. Where DATABASE_URL names a server, a database is also
 * migrated there, by the launcher's own code: to copy it takes a sixth of the time that all migrations take.
 */
export default async function setUpOnce(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  await setUpAlone({ dev: true });
  const server = process.env.DATABASE_URL;
  const template = server ? await makeScratchDatabase(server) : null;
  project.provide('template', template?.name ?? null);
  return template?.drop;
}
