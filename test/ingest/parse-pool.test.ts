import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { isTransient } from '@/lib/ingest/problem';
import { closeParsePool, readDocumentSafely, readRobotsSafely } from '@/lib/ingest/parse-pool';

/** Reads whatever it is given, but for what asks it to hold all the memory that there is, and for robots.txt, for which it gets no time. */
const READER = `
import { existsSync, readlinkSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ contentType, kind }) => {
  if (kind === 'robots') return;
  const held = [];
  while (contentType === 'boom') held.push(new Array(10_000).fill({}));
  parentPort.postMessage({ outcome: { ok: true, value: { text: contentType } } });
});
parentPort.postMessage({ ready: true, name: existsSync('/proc/thread-self') ? readlinkSync('/proc/thread-self') : null });
`;

const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-pool-'));
beforeAll(async () => {
  const place = path.join(folder, '.standfirst/build/lib/ingest');
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, 'page-worker.mjs'), READER);
  vi.stubEnv('STANDFIRST_ROOT', folder);
});
afterAll(async () => {
  await closeParsePool();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('Q4: a reader that runs out of memory is ended alone, long before its time is up, and others are read meanwhile', async () => {
  const read = (what: string) => readDocumentSafely(new Uint8Array(), 'text', what, null);
  await read('a first one');
  const began = performance.now();
  const usual = Promise.all(['one', 'two', 'three'].map(read));
  expect(await read('boom')).toMatchObject({ ok: false, problem: { code: 'too-complex' } });
  expect(performance.now() - began).toBeLessThan(10_000); // it may take 12 s, and three times as long where the machine is busy
  expect(await usual).toEqual(['one', 'two', 'three'].map((text) => ({ ok: true, value: { text } })));
  expect(await read('the next')).toMatchObject({ ok: true });
}); // prettier-ignore

it('Q4: what gets no time of the processor is not too complex: it was kept waiting, and may be tried again', async () => {
  const read = () => readRobotsSafely('', 'https://example.org/robots.txt', 'https://example.org/', 'a');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const outcome = read();
  await vi.advanceTimersByTimeAsync(20_000);
  vi.useRealTimers();
  expect(await outcome).toMatchObject({ ok: false, problem: { code: 'busy' } });
  expect(isTransient('busy')).toBe(true);
});
