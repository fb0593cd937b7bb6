import { expect, it } from 'vitest';
import { closeDatabase, database, pool, transaction } from '@/lib/store/database';
import { revision } from '@/lib/store/revision';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { makeAnalysis } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

/** Tables that no kept answer is made of: what workers, feeds and sign-in note for themselves. */
const QUIET = [
  ...[
    'ApiToken',
    'AuditEntry',
    'Feed',
    'FeedItem',
    'ImportRun',
    'Request',
    'Revision',
    'Robots',
    'SavedView',
  ],
  ...['Session', 'Submission', 'Turn', 'WatchedPage', 'Webhook', 'WebhookDelivery', 'Worker'],
];

describeWithDatabase('the revision of the store', () => {
  it('counts on every table but those that nothing shown is made of', async () => {
    const rows = await database().$queryRaw<{ name: string; counted: boolean }[]>`
      SELECT c.relname::text AS "name", EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'note_revision') AS "counted"
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'`;
    const uncounted = rows.filter(({ counted }) => !counted).map(({ name }) => name);
    expect(uncounted.sort()).toEqual([...QUIET].sort());
  });

  it('is another after a commit, the same after a reading, a rollback or a sign of life', async () => {
    const analysis = makeAnalysis();
    const empty = await revision();
    await transaction((tx) => saveAnalysis(tx, analysis));
    const stored = await revision();
    expect(stored).not.toBe(empty);
    await database().article.findMany();
    await transaction(async (tx) => {
      await tx.article.updateMany({ data: { verdict: null } });
      throw new Error('no');
    }).catch(() => null);
    await database().worker.create({
      data: { id: crypto.randomUUID(), startedAt: new Date(), seenAt: new Date() },
    });
    expect(await revision()).toBe(stored);
    await database().article.updateMany({ data: { verdict: null } });
    expect(await revision()).not.toBe(stored);
  });

  it('does not change before the end of a transaction, and lets others write meanwhile', async () => {
    const [one, other] = [await pool().connect(), await pool().connect()];
    const touch = `UPDATE "Article" SET "verdict" = NULL WHERE false`;
    try {
      for (const client of [one, other]) await client.query('BEGIN');
      for (const client of [one, other]) await client.query(touch); // neither waits
      const before = await revision();
      await other.query('COMMIT');
      const between = await revision();
      await one.query('COMMIT');
      expect(new Set([before, between, await revision()]).size).toBe(3);
    } finally {
      one.release();
      other.release();
    }
  });

  it('goes on from where it was after its rows are gone, never back to a sum that it had', async () => {
    const before = await revision();
    await database().$executeRaw`TRUNCATE "Revision"`;
    await database().$executeRaw`UPDATE "Article" SET "verdict" = NULL`;
    expect(BigInt(await revision())).toBeGreaterThan(0n);
    expect(await revision()).not.toBe(before);
  });

  it('reads for whoever asks after a commit, though another reading is under way', async () => {
    const early = revision();
    await database().$executeRaw`UPDATE "Article" SET "verdict" = NULL`;
    const [late, later] = await Promise.all([revision(), revision()]);
    expect(late).toBe(later);
    expect(late).toBe(await revision());
    expect(await early).not.toBe(undefined);
  });

  it('tells whoever asks that the database is away, and reads again when it is back', async () => {
    const url = process.env.DATABASE_URL;
    await closeDatabase();
    process.env.DATABASE_URL = 'postgresql://127.0.0.1:9/nothing';
    await expect(Promise.all([revision(), revision()])).rejects.toThrow();
    await closeDatabase();
    process.env.DATABASE_URL = url;
    expect(await revision()).toMatch(/^\d+$/);
  });
});
