import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTHING, runVitest, sum } from '@/lib/launch/run-vitest.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-run-vitest-'));
afterAll(() => rmSync(folder, { recursive: true }));

// What these runs say of their failures would read as if it were of this one.
beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true));

/** A run of one file of tests, in a folder outside of the checkout. */
async function run(name: string, tests: string) {
  writeFileSync(path.join(folder, `${name}.test.mjs`), tests);
  const config = path.join(folder, `${name}.config.mjs`);
  const options = { root: folder, include: [`${name}.test.mjs`], globals: true };
  writeFileSync(config, `export default { test: ${JSON.stringify(options)} };`);
  return runVitest(config, { name: `run-vitest-${name}` });
}

describe('a run of tests', () => {
  it('counts, and names what failed with its first line', async () => {
    const counts = await run(
      'mixed',
      `it('holds', () => {}); it.skip('waits', () => {}); describe('here', () => it('breaks', () => { throw new Error('a fault\\nand more'); }));`,
    );
    expect(counts).toMatchObject({ passed: 1, failed: 1, skipped: 1 });
    expect(counts.failures).toHaveLength(1);
    expect(counts.failures[0]).toMatch(/mixed\.test\.mjs: here breaks: a fault$/);
  });

  it('is a failure, with its reason, where a file does not load', async () => {
    const counts = await run('broken', `throw new Error('does not load');`);
    expect(counts).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
    expect(counts.failures.join('\n')).toContain('does not load');
  });

  it('is summed with others', () => {
    const one = { passed: 1, failed: 1, skipped: 0, failures: ['a'] };
    expect(sum([one, NOTHING, one])).toEqual({ passed: 2, failed: 2, skipped: 0, failures: ['a', 'a'] });
  });
});
