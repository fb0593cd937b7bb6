import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { forgetSender, RETRIES } from '@/lib/jobs/queue';
import { submit } from '@/lib/jobs/submit';
import { countAnalyses } from '@/lib/store/articles';
import { database } from '@/lib/store/database';
import { getSubmission } from '@/lib/store/submissions';
import { workerAge } from '@/lib/store/workers';
import { describeWithDatabase } from '../store/scratch-database';
import { buildStubWorker } from './build-stub-worker';
import { newsSite, story } from './feeds/news-site';

const root = path.resolve(__dirname, '../..');

describeWithDatabase('a worker process', () => {
  const workers: ChildProcess[] = [];
  let built = '';

  beforeAll(async () => {
    built = await buildStubWorker('stub-worker');
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) {
      if (worker.exitCode !== null || worker.signalCode !== null) continue;
      worker.kill('SIGKILL');
      await once(worker, 'exit');
    }
    forgetSender();
  });

  function start(slowMs: number): ChildProcess {
    const env = { ...process.env, SLOW_MS: String(slowMs), LOG_LEVEL: 'silent' };
    const worker = spawn(process.execPath, [built], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    workers.push(worker);
    return worker;
  }
  async function handIn(url: string): Promise<string> {
    const outcome = await submit([{ kind: 'url', input: url }]);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    return outcome.value[0].id;
  }
  const untilState = (id: string, state: string) =>
    vi.waitFor(async () => expect(await getSubmission(id)).toMatchObject({ state }), {
      timeout: 60_000,
      interval: 50,
    });

  it('is killed in mid-job: another takes the job up, and nothing is lost or doubled', async () => {
    const first = start(60_000);
    const id = await handIn('https://example.com/slow');
    await untilState(id, 'running');
    first.kill('SIGKILL');
    await once(first, 'exit');
    // The 45 s after which a silent job expires, passed in a moment.
    await database()
      .$executeRaw`UPDATE pgboss.job SET started_on = started_on - interval '1 min' WHERE id = ${id}::uuid`;
    start(0);
    await untilState(id, 'done');
    expect(await countAnalyses()).toBe(1);
    const [{ tries }] = await database().$queryRaw<{ tries: number }[]>`
      SELECT retry_count AS tries FROM pgboss.job WHERE id = ${id}::uuid`;
    expect(tries).toBe(1);
  }, 180_000);

  it('Q6: ends what it has begun when it is told to stop, then leaves', async () => {
    const worker = start(1_500);
    const id = await handIn('https://example.com/slow-but-sure');
    await untilState(id, 'running');
    expect(await workerAge()).toBeLessThan(30);
    worker.kill('SIGTERM');
    const [code] = await once(worker, 'exit');
    expect(code).toBe(0);
    expect(await getSubmission(id)).toMatchObject({ state: 'done' });
  }, 180_000);

  it('Q6: gives back what would take too long, so that it is tried again at once', async () => {
    const worker = start(60_000);
    const id = await handIn('https://example.com/very-slow');
    await untilState(id, 'running');
    const told = Date.now();
    worker.kill('SIGTERM');
    await vi.waitFor(async () => expect(await getSubmission(id)).toMatchObject({ state: 'waiting' }), {
      timeout: 20_000,
      interval: 100,
    });
    const [code] = worker.exitCode === null ? await once(worker, 'exit') : [worker.exitCode];
    expect(code).toBe(0);
    expect(Date.now() - told).toBeLessThan(20_000);
    // It waits for nobody, tells no fault of ours, and none of its five tries is gone.
    expect(await getSubmission(id)).toMatchObject({ state: 'waiting', problem: null });
    const [{ left, due }] = await database().$queryRaw<{ left: number; due: boolean }[]>`
      SELECT retry_limit - retry_count AS left, start_after <= now() AS due FROM pgboss.job WHERE id = ${id}::uuid`;
    expect({ left, due }).toEqual({ left: RETRIES + 1, due: true }); // taking it anew spends one
  }, 180_000);

  it('shares a host with another worker: one request at a time, and the pause after each, over both', async () => {
    const site = await newsSite();
    const PAUSE_MS = 300;
    const paths = Array.from({ length: 6 }, (_, i) => `/story-${i}`);
    for (const path of paths)
      site.answers.set(path, (_, response) => {
        setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(story(path)), 50);
      });
    const env = {
      ...process.env,
      STANDFIRST_ROOT: root,
      STANDFIRST_ALLOW_PRIVATE: site.host,
      STANDFIRST_HOST_PAUSE: String(PAUSE_MS / 1_000),
      LOG_LEVEL: 'silent',
    };
    const real = path.join(root, '.standfirst/build/lib/jobs/worker.mjs');
    for (const _ of [1, 2])
      workers.push(spawn(process.execPath, [real], { env, stdio: ['ignore', 'pipe', 'inherit'] }));
    await vi.waitFor(async () => expect(await database().worker.count()).toBe(2), { timeout: 60_000 });
    vi.stubEnv('STANDFIRST_ALLOW_PRIVATE', site.host);
    const ids: string[] = [];
    for (const one of paths) {
      const handed = await submit([{ kind: 'url', input: site.url + one, fromFeed: true }]);
      if (handed.ok) ids.push(handed.value[0].id);
    }
    for (const id of ids) await untilState(id, 'done');
    vi.unstubAllEnvs();
    await site.close();
    expect(site.mostAtOnce()).toBe(1);
    const at = site.asked.filter((one) => paths.includes(one.path)).map((one) => one.at);
    expect(at).toHaveLength(paths.length);
    for (let i = 1; i < at.length; i++) expect(at[i] - at[i - 1]).toBeGreaterThanOrEqual(PAUSE_MS);
  }, 120_000);
});
