import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canTellWork, turnsIn, watching } from './watched-pages';

const folder = mkdtempSync(path.join(os.tmpdir(), 'standfirst-watch-'));
afterAll(() => rmSync(folder, { recursive: true }));

function longestOf(name: string, code: string) {
  const file = path.join(folder, name);
  const { args, env } = watching(file);
  const later = `setTimeout(() => { ${code} }, 50); setTimeout(() => {}, 500);`;
  execFileSync(process.execPath, [...args, '-e', later], { env: { ...process.env, ...env } });
  return turnsIn(file).reduce((most, turn) => (turn.clock > most.clock ? turn : most), { clock: 0, work: 0 });
}

describe.runIf(canTellWork)('what watches the turns of a thread', () => {
  it('tells one that works for 150 ms', () => {
    const work = 'const end = process.cpuUsage().user + 150_000; while (process.cpuUsage().user < end);';
    expect(longestOf('works', work).work).toBeGreaterThan(100);
  });

  it('tells one that waits for 300 ms as one that does nothing', () => {
    const wait = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);';
    const { clock, work } = longestOf('waits', wait);
    expect(clock).toBeGreaterThan(290);
    expect(work).toBeLessThan(100);
  });
});
