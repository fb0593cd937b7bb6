import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { timeLimit } from '@/lib/time-limit';

const limits = (ms: number, outer?: AbortSignal) => timeLimit(ms, outer).signal;

it('fires although garbage was collected meanwhile', async () => {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  const told: string[] = [];
  limits(60, new AbortController().signal).addEventListener('abort', () => told.push('up'));
  for (let i = 0; i < 5; i++) {
    collect();
    await sleep(5);
  }
  await sleep(80);
  expect(told).toEqual(['up']);
});

it('says that time is up', async () => {
  const { signal } = timeLimit(1);
  await sleep(20);
  expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
});

it.each([true, false])('follows the outer signal, already aborted: %s', (already) => {
  const outer = new AbortController();
  if (already) outer.abort('stop');
  const { signal } = timeLimit(60_000, outer.signal);
  if (!already) outer.abort('stop');
  expect([signal.aborted, signal.reason]).toEqual([true, 'stop']);
});

it('does nothing once released', async () => {
  const outer = new AbortController();
  const { signal, release } = timeLimit(1, outer.signal);
  release();
  outer.abort();
  await sleep(20);
  expect(signal.aborted).toBe(false);
});
