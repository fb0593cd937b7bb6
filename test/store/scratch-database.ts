import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject, vi } from 'vitest';
import { forgetSender } from '@/lib/jobs/queue';
import { closeDatabase } from '@/lib/store/database';

// Every test here waits for a server that others may keep busy.
vi.setConfig({ testTimeout: 60_000 });

const given = process.env.DATABASE_URL;

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: given });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/**
 * `describe` with a migrated database of its own (a copy of the one that test/set-up-once.mts makes) on the PostgreSQL that
 * DATABASE_URL names; dropped afterwards.
 * Skipped, saying so, where there is none; in CI it fails instead.
 */
export function describeWithDatabase(name: string, tests: () => void): void {
  if (!given && !process.env.CI) {
    console.warn(`skipped: ${name} (no DATABASE_URL: run \`npm test\`)`);
    describe.skip(`${name} (no DATABASE_URL)`, tests);
    return;
  }
  describe(name, () => {
    const database = `standfirst_test_${randomUUID().replaceAll('-', '')}`;
    beforeAll(async () => {
      if (!given) throw new Error('DATABASE_URL is not set: run the tests with `npm test`');
      await onServer(`CREATE DATABASE ${database} TEMPLATE ${inject('template')}`);
      const url = new URL(given);
      url.pathname = `/${database}`;
      process.env.DATABASE_URL = url.href;
    }, 60_000);
    afterAll(async () => {
      forgetSender(); // who comes next in this process has another database
      await closeDatabase();
      process.env.DATABASE_URL = given;
      await onServer(`DROP DATABASE ${database} WITH (FORCE)`);
    }, 60_000);
    tests();
  });
}
