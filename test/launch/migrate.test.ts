import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeWithDatabase } from '../store/scratch-database';
import { launch, until } from './launch';

const root = path.resolve(__dirname, '../..');
const script = path.join(root, 'test/launch/run-migrate.mjs');

describeWithDatabase('migrate', () => {
  let folder: string;
  let client: pg.Client;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'standfirst migrations '));
    client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  });
  afterEach(async () => {
    await client.end();
    rmSync(folder, { recursive: true });
  });

  const write = (name: string, sql: string): void => {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, 'migration.sql'), sql);
  };
  const begin = () =>
    launch(folder, [script, folder], { env: { TARGET_DATABASE: process.env.DATABASE_URL ?? '' } });
  const run = async () => {
    const launched = begin();
    const code = await launched.exit;
    return { code, out: launched.out().trim(), err: launched.err().trim() };
  };
  const notes = async () =>
    (
      await client.query(
        'SELECT migration_name, checksum, finished_at, applied_steps_count FROM _prisma_migrations ORDER BY 1',
      )
    ).rows;

  it('applies each once, in order, and records it as Prisma does', async () => {
    write('2_more', 'ALTER TABLE note ADD COLUMN author text');
    write('1_first', 'CREATE TABLE note (id int)');
    expect(await run()).toEqual({ code: 0, out: '["1_first","2_more"]', err: '' });
    expect(await run()).toEqual({ code: 0, out: '[]', err: '' });
    const [first, second] = await notes();
    expect(first).toMatchObject({ migration_name: '1_first', applied_steps_count: 1 });
    expect(first.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(second.finished_at).toBeInstanceOf(Date);
  });

  it('leaves nothing of one that fails, and applies it when it is mended', async () => {
    write('1_first', 'CREATE TABLE note (id int); CREATE TABLE note (id int)');
    const failed = await run();
    expect(failed.code).toBe(2);
    expect(failed.err).toBe(
      'standfirst: migration 1_first failed and was undone: relation "note" already exists',
    );
    write('1_first', 'CREATE TABLE note (id int)');
    expect((await run()).out).toBe('["1_first"]');
  });

  it('D7: applies again what was killed in the middle', async () => {
    write('1_first', 'CREATE TABLE note (id int); SELECT pg_sleep(60)');
    const killed = begin();
    const waits = async () =>
      (
        await client.query(
          `SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND pid <> pg_backend_pid() AND datname = current_database()`,
        )
      ).rows;
    let found: { pid: number }[] = [];
    const looking = setInterval(() => void waits().then((rows) => (found = rows)), 50);
    await until(() => found.length > 0, killed.err).finally(() => clearInterval(looking));
    killed.child.kill('SIGKILL');
    await killed.exit;
    // The server notices a client that is gone when the statement ends; a test need not wait a minute for that.
    await client.query('SELECT pg_terminate_backend($1)', [found[0].pid]);
    write('1_first', 'CREATE TABLE note (id int)');
    expect((await run()).out).toBe('["1_first"]');
    expect(await notes()).toHaveLength(1);
  });

  it('applies once when two run at the same time', async () => {
    write('1_first', 'CREATE TABLE note (id int); SELECT pg_sleep(0.3)');
    const both = await Promise.all([run(), run()]);
    expect(both.map(({ out }) => out).sort()).toEqual(['["1_first"]', '[]']);
  });

  it('refuses a database with another past', async () => {
    write('1_first', 'CREATE TABLE note (id int)');
    await run();
    write('1_first', 'CREATE TABLE note (id bigint)');
    expect(await run()).toMatchObject({
      code: 2,
      err: expect.stringMatching(/1_first was edited after it was applied/),
    });
    rmSync(path.join(folder, '1_first'), { recursive: true });
    expect(await run()).toMatchObject({ code: 2, err: expect.stringMatching(/does not know/) });
  });
});
