import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const root = process.env.STANDFIRST_ROOT ?? process.cwd();

// The command itself, as a person runs it: in a process that nothing was set up for.
// /proc tells how the server was started; elsewhere it cannot be started again after the kill.
it.skipIf(!existsSync('/proc/self/cmdline'))(
  'loses and doubles nothing when workers, pages and the database are killed (D2, Q1; npm run soak is the long form)',
  async () => {
    const soak = [path.join(root, 'lib/launch/run.mjs'), 'test/soak/run.ts'];
    const { stdout } = await run(process.execPath, [...soak, '--minutes', '0.3', '--seed', '11'], {
      cwd: root,
      timeout: 110_000,
    });
    const told =
      /kill -9 of (\d+) workers, (\d+) page servers and (\d+) database servers;\s+(.*);\s+(\d+) articles accepted, (\d+) decisions: all there, once/;
    const [, workers, servers, postmasters, http, accepted, decisions] = told.exec(stdout) ?? [];
    expect(Number(workers)).toBeGreaterThan(0);
    expect(Number(postmasters)).toBeGreaterThan(0);
    // In CI the pages may not be built yet.
    expect(http).toMatch(Number(servers) > 0 ? /^[1-9]\d* of the articles/ : /^the pages are not built here/);
    expect(Number(accepted)).toBeGreaterThan(5);
    expect(Number(decisions)).toBeGreaterThan(0);
  },
  120_000,
);
