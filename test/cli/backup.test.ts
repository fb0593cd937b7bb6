import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backup, restore } from '@/lib/cli/backup';
import { quoted, tablesOf } from '@/lib/store/backup/table';
import { appendAudit } from '@/lib/store/append-audit';
import { closeDatabase, database, transaction } from '@/lib/store/database';
import { decide } from '@/lib/store/decisions';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { verifyAudit } from '@/lib/store/verify-audit';
import { withScratchDatabase } from '../../lib/launch/scratch-database.mjs';
import { makeAnalysis, makeArticle } from '../store/make-analysis';
import { describeWithDatabase } from '../store/scratch-database';
import { aFile, removeFiles } from './run-cli';

/** Every row of every table, and where the counters stand. */
async function everything(url: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const held: Record<string, unknown> = {};
    for (const { name } of await tablesOf(client))
      held[name] = (await client.query(`SELECT t::text AS row FROM ${quoted(name)} t ORDER BY 1`)).rows;
    held.counter = (
      await client.query(
        `SELECT CASE WHEN is_called THEN last_value + 1 ELSE last_value END AS next FROM "AuditEntry_id_seq"`,
      )
    ).rows;
    return held;
  } finally {
    await client.end();
  }
}

const again = (lines: readonly string[]): Buffer => {
  const body = lines.slice(0, -1).map((line) => `${line}\n`);
  const rows = lines.filter((line) => line.startsWith('[')).length;
  const sha256 = createHash('sha256').update(body.join('')).digest('hex');
  return gzipSync(`${body.join('')}${JSON.stringify({ rows, sha256 })}\n`);
};

describeWithDatabase('backup and restore', () => {
  const file = aFile('store.backup');
  let lines: readonly string[];
  const elsewhere = <T>(work: (url: string) => Promise<T>): Promise<T> => {
    const own = process.env.DATABASE_URL!;
    return withScratchDatabase(own, async (url) => {
      await closeDatabase();
      process.env.DATABASE_URL = url;
      try {
        return await work(url);
      } finally {
        await closeDatabase();
        process.env.DATABASE_URL = own;
      }
    });
  };

  beforeAll(async () => {
    const odd = `tab\t, "quotes", \\ back, {braces}, NULL, \u2028 👍 مرحبا`;
    await transaction((tx) => saveAnalysis(tx, makeAnalysis())); // with flags
    for (let i = 0; i < 25; i++)
      await transaction((tx) =>
        saveAnalysis(tx, makeAnalysis({ article: makeArticle({ headline: `${odd} ${i}` }) })),
      );
    await transaction(async (tx) => {
      for (let i = 0; i < 30; i++)
        await appendAudit(tx, { actor: 'ada', action: 'rule.mute', object: `rule ${i}`, detail: odd });
    });
    // Two tables that refer to each other.
    const flag = await database().flag.findFirstOrThrow();
    const { id: flagId, version } = flag;
    const made = await decide({ flagId, version, action: 'confirm', reason: null, note: odd, actor: 'ada' });
    expect(made.ok).toBe(true);
    await database().submission.create({
      data: { id: randomUUID(), kind: 'text', label: odd, input: 'x'.repeat(1_000_000) },
    });
    await database().request.create({ data: { key: 'k', body: '', answer: { body: odd } } });
    await database().flag.update({
      where: { id: flagId },
      data: { faults: ['a,b', '"', 'NULL', '', '{}'] },
    });
    await backup(file);
    lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
  }, 60_000);
  afterAll(removeFiles);

  it('bring every row of every table back, and the counters', async () => {
    const before = await everything(process.env.DATABASE_URL!);
    const { head } = await verifyAudit();
    await elsewhere(async (url) => {
      await restore(file);
      expect(await everything(url)).toEqual(before);
      expect(await verifyAudit(head)).toMatchObject({ entries: 31, head, broken: null });
      // The rules between tables are in force again, and the record goes on.
      await expect(
        database().flag.create({ data: { ...(await database().flag.findFirstOrThrow()), id: 'x', articleId: 'none', decisionId: null } as never }), // prettier-ignore
      ).rejects.toThrow();
      await transaction((tx) => appendAudit(tx, { actor: 'ada', action: 'x', object: 'y', detail: null }));
      expect(await verifyAudit(head)).toMatchObject({ entries: 32, broken: null });
    });
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  it('refuse a database that holds something, and change nothing', async () => {
    const before = await everything(process.env.DATABASE_URL!);
    await expect(restore(file)).rejects.toThrow(/store\.backup: the database is not empty/);
    expect(await everything(process.env.DATABASE_URL!)).toEqual(before);
  });

  it('refuse what is damaged, cut off, of another version or no backup, and leave the database empty', async () => {
    const whole = readFileSync(file);
    const row = lines.findIndex((line) => line.startsWith('['));
    const with_ = (at: number, line: string) => again(lines.map((one, i) => (i === at ? line : one)));
    const flipped = Buffer.from(whole);
    flipped[whole.length >> 1] ^= 0x55;
    const cases: readonly (readonly [string, Buffer, RegExp])[] = [
      ['empty', Buffer.alloc(0), /is empty/],
      ['not-gzip', Buffer.from('PK nothing of ours'), /is no backup/],
      ['no-backup', gzipSync('{"a":1}\n'), /is no backup/],
      ['no-json', gzipSync('hello\n'), /is no backup/],
      ['half', whole.subarray(0, whole.length >> 1), /ends before its end/],
      ['flipped', flipped, /damaged/],
      ['without-end', gzipSync(`${lines.slice(0, -1).join('\n')}\n`), /is not the end/],
      ['without-a-row', gzipSync(lines.filter((_, i) => i !== row).join('\n')), /the hash of the file/],
      ['behind-the-end', gzipSync(`${lines.join('\n')}\n{}\n`), /stands behind the end/],
      ['other-migrations', with_(0, lines[0].replace(/"schema":"[^"]+"/, '"schema":"1999_old"')), /last migration is 1999_old/],
      ['another-form', with_(0, lines[0].replace('"form":1', '"form":2')), /form 2/],
      ['another-table', with_(1, '{"table":"pg_authid","columns":["rolname"]}'), /was expected/],
      ['another-column', with_(1, lines[1].replace('"columns":["', '"columns":["x\\"; DROP TABLE \\"User\\"; --')), /columns of .* are others/],
      ['a-short-row', with_(row, '["a"]'), /no row of its table/],
      ['a-row-of-numbers', with_(row, '[1,2,3]'), /no row of its table/],
      ['a-value-of-another-kind', with_(row, lines[row].replace(/\[.*\]/, () => JSON.stringify((JSON.parse(lines[row]) as unknown[]).map(() => 'x\u0000')))), /damaged/],
      ['a-row-twice', again([...lines.slice(0, row + 1), lines[row], ...lines.slice(row + 1)]), /duplicate key/],
      // Articles that others refer to.
      ['without-articles', again(lines.filter((_, i) => i <= lines.findIndex((l) => l.startsWith('{"table":"Article",')) || i >= lines.findIndex((l, at) => at > lines.findIndex((m) => m.startsWith('{"table":"Article",')) && l.startsWith('{')))), /foreign key/],
      ['other-counters', with_(lines.length - 2, '{"counters":{"pg_class":"1"}}'), /counters are others/],
    ]; // prettier-ignore
    await elsewhere(async (url) => {
      const before = await everything(url);
      for (const [name, bytes, words] of cases) {
        const bad = aFile(name);
        writeFileSync(bad, bytes);
        await expect(restore(bad), name).rejects.toThrow(words);
      }
      expect(await everything(url)).toEqual(before);
      await restore(file); // and the whole one still goes in
    });
  });

  it('say what is wrong with a path', async () => {
    await expect(restore(aFile('missing'))).rejects.toThrow(/there is no such file/);
    await expect(backup(aFile('no/such/folder'))).rejects.toThrow(/there is no such file/);
  });
});
