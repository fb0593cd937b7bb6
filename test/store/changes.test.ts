import { expect, it } from 'vitest';
import { isStill, latest, type Shown } from '@/lib/store/changes';
import { closeDatabase, database, pool, transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import type { Analysis } from '@/lib/types';
import { makeAnalysis, makeArticle } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

/** Tables that no kept answer is made of: what workers, feeds and sign-in note for themselves. */
const QUIET = [
  ...[
    'ApiToken',
    'ArticleClues',
    'AuditEntry',
    'DocumentClues',
    'Feed',
    'FeedItem',
    'ImportRun',
    'Request',
    'Revision',
    'Robots',
    'SavedView',
  ],
  'OneTimeLink',
  ...['Session', 'Submission', 'Touch', 'Turn', 'WatchedPage', 'Webhook', 'WebhookDelivery', 'Worker'],
];

/** What of these has changed since `moment`, as far as was read. */
const changedSince = async (moment: number, ...shown: Shown[]): Promise<boolean[]> => {
  await latest();
  return shown.map((one) => !isStill(moment, one));
};
const of = (...ids: string[]): Shown => new Set(ids);
const touch = (id: string) =>
  database().$executeRaw`UPDATE "Article" SET "verdict" = NULL WHERE "id" = ${id}`;

describeWithDatabase('what has changed in the store', () => {
  const analysis = makeAnalysis();
  const { id } = analysis;
  const article = makeArticle({ headline: 'Another', text: 'Quite another text.' });
  const other: Analysis = {
    ...analysis,
    id: article.id,
    article,
    sources: [],
    attributions: [],
    claims: [],
    headlines: [],
  };

  it('is counted on every table but those that nothing shown is made of, whatever is done to it', async () => {
    const rows = await database().$queryRaw<{ name: string; events: number }[]>`
      SELECT c.relname::text AS "name", coalesce(bit_or(t.tgtype & 60), 0)::int AS "events" FROM pg_class c
      LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgname LIKE 'note\_%'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' GROUP BY 1`;
    const [ALL, NONE] = [4 + 8 + 16 + 32, 0]; // INSERT, DELETE, UPDATE, TRUNCATE
    expect(
      rows
        .filter(({ events }) => events !== ALL)
        .map(({ name, events }) => [name, events])
        .sort(),
    ).toEqual([...QUIET].sort().map((name) => [name, NONE]));
  });

  it('is told after a commit, not after a reading, a rollback or a sign of life', async () => {
    const empty = await latest();
    await transaction((tx) => saveAnalysis(tx, analysis));
    await transaction((tx) => saveAnalysis(tx, other));
    expect(await changedSince(empty, 'everything', of(id), of(other.id))).toEqual([true, true, true]);
    const stored = await latest();
    await database().article.findMany();
    await transaction(async (tx) => {
      await tx.article.updateMany({ data: { verdict: null } });
      throw new Error('no');
    }).catch(() => null);
    await database().worker.create({
      data: { id: crypto.randomUUID(), startedAt: new Date(), seenAt: new Date() },
    });
    expect(await changedSince(stored, 'everything', of(id))).toEqual([false, false]);
    await touch(id);
    expect(await changedSince(stored, 'everything', of(id), of(other.id), of(id, other.id), of())).toEqual([
      ...[true, true, false, true, false],
    ]);
  });

  it('is everything when there is too much of it to tell, or it cannot be followed', async () => {
    const before = await latest();
    await database().$executeRaw`UPDATE "User" SET "name" = "name"`;
    expect(await changedSince(before, of(id), of())).toEqual([true, true]);

    const calm = await latest();
    await database().$executeRaw`
      INSERT INTO "Article" ("id", "text", "rest", "storyId") SELECT n, 'x', '{}', n FROM (SELECT 'many-' || i AS n FROM generate_series(1, 1001) i) m`;
    expect(await changedSince(calm, of(id))).toEqual([true]);

    const client = await pool().connect();
    try {
      await client.query(`SELECT note_touch('{}')`);
      const followed = await latest();
      for (let i = 0; i < 20; i++) await client.query(`SELECT note_touch('{a}')`);
      expect(await changedSince(followed, of('a'), of(id))).toEqual([true, false]);
      const lost = await latest();
      await client.query('UPDATE "Revision" SET "count" = "count" + 501');
      expect(await changedSince(lost, of(id))).toEqual([true]);
      await client.query(`SELECT note_touch('{b}')`);
      const { rows } = await client.query(`SELECT count(*)::int AS "old" FROM "Touch" t
        JOIN "Touch" b ON b."slot" = t."slot" AND b."articleId" = 'b' WHERE t."count" <= b."count" - 500`);
      expect(rows).toEqual([{ old: 0 }]); // none is kept for longer than it is followed
    } finally {
      client.release();
    }
  });

  it('does not change before the end of a transaction, and lets others write meanwhile', async () => {
    const [one, two] = [await pool().connect(), await pool().connect()];
    const write = (which: string) => `UPDATE "Article" SET "verdict" = NULL WHERE "id" = '${which}'`;
    try {
      for (const client of [one, two]) await client.query('BEGIN');
      await one.query(write(id));
      await two.query(write(other.id)); // neither waits
      const before = await latest();
      await two.query('COMMIT');
      expect(await changedSince(before, of(id), of(other.id))).toEqual([false, true]);
      const between = await latest();
      await one.query('COMMIT');
      expect(await changedSince(between, of(id), of(other.id))).toEqual([true, false]);
    } finally {
      one.release();
      two.release();
    }
  });

  it('is everything after its rows are gone', async () => {
    const before = await latest();
    await database().$executeRaw`TRUNCATE "Revision"`;
    await touch(other.id);
    expect(await changedSince(before, of(id))).toEqual([true]);
    const after = await latest();
    await touch(other.id);
    expect(await changedSince(after, of(id), of(other.id))).toEqual([false, true]);
  });

  it('is read for whoever asks after a commit, though another reading is under way', async () => {
    const before = await latest();
    const early = latest();
    await touch(id);
    const [late, later] = await Promise.all([latest(), latest()]);
    expect([late, isStill(before, of(id))]).toEqual([later, false]);
    expect(await early).toBeLessThanOrEqual(late);
  });

  it('tells whoever asks that the database is away, and is read again when it is back', async () => {
    const url = process.env.DATABASE_URL;
    await closeDatabase();
    process.env.DATABASE_URL = 'postgresql://127.0.0.1:9/nothing';
    await expect(Promise.all([latest(), latest()])).rejects.toThrow();
    await closeDatabase();
    process.env.DATABASE_URL = url;
    expect(await latest()).toBeGreaterThan(0);
  });
});
