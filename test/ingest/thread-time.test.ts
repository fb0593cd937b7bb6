import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { ownThread, threadTime } from '@/lib/ingest/thread-time';

const workers: Worker[] = [];
afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.terminate())));

/** The name of a thread that idles, or that computes without end. */
function startThread(does: 'idles' | 'computes'): Promise<string> {
  const end = does === 'idles' ? 'setInterval(() => {}, 1000)' : 'for (;;);';
  const worker = new Worker(
    `require('node:worker_threads').parentPort.postMessage(require('node:fs').readlinkSync('/proc/thread-self')); ${end}`,
    { eval: true },
  );
  workers.push(worker);
  return new Promise((done) => worker.once('message', done));
}

describe.runIf(existsSync('/proc/thread-self/schedstat'))('the processor time of a thread', () => {
  it('is its own: what its neighbours compute is not counted', async () => {
    const [idle, busy] = [
      await startThread('idles'),
      await startThread('computes'),
      await startThread('computes'),
    ];
    const before = [threadTime(idle)!, threadTime(busy)!];
    const { user } = process.cpuUsage();
    while (process.cpuUsage().user - user < 600_000) await wait(50);
    expect(threadTime(idle)! - before[0]).toBeLessThan(100);
    expect(threadTime(busy)! - before[1]).toBeGreaterThan(100);
  });

  it('is not known of a thread that has ended', async () => {
    const name = await startThread('idles');
    expect(threadTime(name)).toBeGreaterThan(0);
    await workers[0].terminate();
    expect(threadTime(name)).toBeNull();
  });

  it('is that of the main thread in the main thread', () => {
    expect(threadTime(ownThread())).toBeGreaterThan(1);
  });
});

it('is not known where the system has no name for threads', () => {
  expect(threadTime(null)).toBeNull();
  expect(threadTime('0/task/0')).toBeNull();
});
