import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, mkdtempSync, openSync, rmSync, rmdirSync, statSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET as list, POST as handIn } from '@/app/api/v1/submissions/route';
import { closeDatabase, database } from '@/lib/store/database';
import { describeWithDatabase } from '../store/scratch-database';

const none = undefined as never;
const HOST = '127.0.0.1:3000';
const given = process.env.DATABASE_URL;

/** A disk of 64 MB; `null` where we may not make one (it takes Linux and root), or the server is not of this machine. */
function makeDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  if (!given || !['127.0.0.1', 'localhost'].includes(new URL(given).hostname)) return null;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'standfirst-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder]);
  if (status === 0) return folder;
  rmdirSync(folder);
  return null;
}

/** Writes until nothing more fits. */
function fill(file: string): void {
  const opened = openSync(file, 'w');
  try {
    for (const size of [1 << 20, 1 << 12]) for (;;) if (!tryWrite(opened, size)) break;
  } finally {
    closeSync(opened);
  }
}
function tryWrite(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size;
  } catch {
    return false;
  }
}

const disk = makeDisk();
if (!disk)
  console.warn('skipped: D3 on a disk that is really full (needs root on Linux, and PostgreSQL beside it)');

/** Text that no compression makes small: it needs pages that the table does not have yet. */
const long = (mark: string): string => `${mark}\n\n${randomBytes(300_000).toString('hex')}`;
const post = (text: string): Promise<Response> =>
  handIn(
    new Request(`http://${HOST}/x`, {
      method: 'POST',
      headers: { host: HOST, 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    }),
    none,
  );

describeWithDatabase('a disk that is really full', () => {
  const space = `standfirst_full_${randomBytes(6).toString('hex')}`;
  const filler = path.join(disk ?? '', 'filler');

  /** Moves the database of this file; nobody may be connected to it meanwhile. */
  const onServer = async (...statements: readonly string[]): Promise<void> => {
    await closeDatabase();
    const client = new pg.Client({ connectionString: given });
    await client.connect();
    try {
      for (const sql of statements) await client.query(sql);
    } finally {
      await client.end();
    }
  };
  const name = (): string => new URL(process.env.DATABASE_URL!).pathname.slice(1);

  beforeAll(async () => {
    if (!disk) return;
    const client = new pg.Client({ connectionString: given });
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    await client.end();
    // The server's own account must own it.
    const { uid, gid } = statSync(rows[0].data_directory);
    chownSync(disk, uid, gid);
    await onServer(
      `CREATE TABLESPACE ${space} LOCATION '${disk}'`,
      `ALTER DATABASE ${name()} SET TABLESPACE ${space}`,
    );
  }, 60_000);
  afterAll(async () => {
    if (!disk) return;
    rmSync(filler, { force: true });
    try {
      await onServer(`ALTER DATABASE ${name()} SET TABLESPACE pg_default`, `DROP TABLESPACE ${space}`);
    } finally {
      spawnSync('umount', ['-l', disk]);
      rmdirSync(disk);
    }
  }, 60_000);

  it.skipIf(!disk)(
    'D3: refuses writes with 503, goes on reading, loses nothing, and resumes when there is room',
    async () => {
      expect((await post(long('before'))).status).toBe(202);
      fill(filler);

      const refused = await post(long('during'));
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await refused.json()).toMatchObject({ code: 'unavailable' });
      const read = await list(new Request(`http://${HOST}/x`, { headers: { host: HOST } }), none);
      expect(read.status).toBe(200);
      expect(((await read.json()) as { items: unknown[] }).items).toHaveLength(1);

      rmSync(filler);
      expect((await post(long('after'))).status).toBe(202);
      const kept = await database().submission.findMany({
        select: { input: true },
        orderBy: { createdAt: 'asc' },
      });
      expect(kept.map(({ input }) => input?.slice(0, 6))).toEqual(['before', 'after\n']);
    },
  );
});
