import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it, vi } from 'vitest';
import { GET as listArticles } from '@/app/api/v1/articles/route';
import { POST as handIn } from '@/app/api/v1/submissions/route';
import { GET as live } from '@/app/live/route';
import { GET as ready } from '@/app/ready/route';
import { forgetSender } from '@/lib/jobs/queue';
import { closeDatabase, database } from '@/lib/store/database';
import { archived } from '../bench/made-archive';
import { describeWithDatabase } from '../store/scratch-database';
import { switchDatabase } from './switched-database';

/** Seconds for which the database is away: 60 is the long form (STANDFIRST_AWAY=60); docs/scale.md has what it came to. */
const AWAY_S = Number(process.env.STANDFIRST_AWAY ?? 3);
const ARTICLES = Number(process.env.STANDFIRST_AWAY_ARTICLES ?? 25);
const BASE = 'http://127.0.0.1:3000';
const HOST = { host: '127.0.0.1:3000', origin: BASE };

const folder = mkdtempSync(path.join(os.tmpdir(), 'standfirst-away-'));
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** A process of the product as it is bundled, and what it has said. */
function run(module: string, args: readonly string[], url: string) {
  const child = spawn(process.execPath, [path.resolve('.standfirst/build/lib', module), ...args], {
    env: { ...process.env, DATABASE_URL: url, STANDFIRST_ROOT: process.cwd(), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  started.push(child);
  const said = { text: '' };
  child.stderr.on('data', (chunk: Buffer) => (said.text += chunk.toString()));
  return { child, said, ended: once(child, 'exit').then(([code]) => code as number | null) };
}

const list = () =>
  listArticles(new Request(`${BASE}/api/v1/articles`, { headers: HOST }), undefined as never);
const submit = (text: string) =>
  handIn(
    new Request(`${BASE}/api/v1/submissions`, {
      method: 'POST',
      headers: { ...HOST, 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    }),
    undefined as never,
  );
const analysed = () => database().article.count({ where: { sample: false, engine: { not: null } } });

describeWithDatabase('a database that is away for a while', () => {
  it(
    `D2: for ${AWAY_S} s: worker, import and server go on, and nothing is lost or doubled`,
    { timeout: (AWAY_S + 300) * 1_000 },
    async () => {
      const way = await switchDatabase(process.env.DATABASE_URL!);
      await closeDatabase();
      forgetSender();
      process.env.DATABASE_URL = way.url;
      const file = path.join(folder, 'articles.jsonl');
      const lines = Array.from({ length: ARTICLES }, (_, i) => {
        const { headline, text } = archived(i).article;
        return JSON.stringify({ headline, text: text.slice(0, 900) });
      });
      writeFileSync(file, `${lines.join('\n')}\n`);
      const worker = run('jobs/worker.mjs', [], way.url);
      const bringing = run('cli/main.mjs', ['import', file], way.url);
      const before = await submit('Ferry boss slams tide\n\nThe tide came in before the fall.');
      expect(before.status).toBe(202);
      await vi.waitFor(async () => expect(await analysed()).toBeGreaterThan(2), { timeout: 120_000 });

      await way.cut();
      const away = Date.now();
      const told: number[] = [];
      do {
        told.push((await list()).status, (await submit('Ferry boss slams fall\n\nNobody hears it.')).status);
        expect((await live(new Request(`${BASE}/live`, { headers: HOST }), undefined as never)).status).toBe(
          200,
        );
        expect(
          (await ready(new Request(`${BASE}/ready`, { headers: HOST }), undefined as never)).status,
        ).toBe(503);
        await sleep(500);
      } while (Date.now() - away < AWAY_S * 1_000);
      expect(new Set(told)).toEqual(new Set([503]));
      expect([worker.child.exitCode, bringing.child.exitCode]).toEqual([null, null]);
      await way.mend();
      const back = Date.now();

      await vi.waitFor(async () => expect((await list()).status).toBe(200), { timeout: 30_000 });
      const answering = Date.now() - back;
      const after = await submit('Ferry boss slams tide again\n\nThe tide came in after the fall.');
      expect(after.status).toBe(202);
      expect(await bringing.ended, bringing.said.text).toBe(0);
      await vi.waitFor(
        async () =>
          expect((await database().submission.findMany()).map(({ state }) => state)).toEqual([
            'done',
            'done',
          ]),
        { timeout: 120_000 },
      );
      const whole = Date.now() - back;
      const articles = await database().article.findMany({
        where: { sample: false },
        select: { engine: true, _count: { select: { analyses: true } } },
      });
      expect(articles).toHaveLength(ARTICLES + 2);
      expect(articles.filter(({ engine, _count }) => engine === null || _count.analyses !== 1)).toEqual([]);
      expect(worker.child.exitCode).toBeNull();
      worker.child.kill('SIGTERM');
      expect(await worker.ended, worker.said.text).toBe(0);
      console.info(`away ${AWAY_S} s; answering again after ${answering} ms; all done after ${whole} ms`);
      await closeDatabase();
      forgetSender();
    },
  );
});
