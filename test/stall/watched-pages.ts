import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** One turn of a main thread that was longer than 25 ms, in milliseconds: by the clock, and its own time on the processor. */
export interface Turn {
  readonly clock: number;
  readonly work: number;
}

export interface WatchedPages {
  /** Where they answer. */
  readonly address: string;
  /** The long turns while `work` runs. */
  readonly during: (work: () => Promise<unknown>) => Promise<readonly Turn[]>;
  readonly end: () => Promise<void>;
}

const root = process.env.STANDFIRST_ROOT ?? process.cwd();
const START_MS = 60_000;
/** A turn is told when it is over, with the next. */
const TOLD_MS = 60;

/** Linux tells how long a thread has had the processor. */
export const canTellWork = existsSync('/proc/self/schedstat');

/** What makes a process of Node tell its long turns in `file`: arguments, and the environment. */
export const watching = (file: string) => ({
  args: ['--import', pathToFileURL(path.join(root, 'test/stall/watch-turns.mjs')).href],
  env: { TURNS_FILE: file },
});

export const turnsIn = (file: string): readonly Turn[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Turn)
    : [];

/** The built pages as `npm start` serves them, on the database at `url`, where nobody is asked to sign in. */
export async function watchedPages(url: string): Promise<WatchedPages> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'standfirst-turns-'));
  const file = path.join(folder, 'turns');
  const { args, env } = watching(file);
  const pages = spawn(
    process.execPath,
    [...args, path.join(root, 'lib/launch/serve.mjs'), '0', '127.0.0.1'],
    {
      cwd: root,
      env: {
        ...process.env,
        ...env,
        ...{ NODE_ENV: 'production', LOG_LEVEL: 'silent', DATABASE_URL: url, STANDFIRST_ROOT: root },
        ...{ STANDFIRST_SIGN_IN: '', PUBLIC_URL: '', PUBLIC_HOST: '' },
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  const [message] = (await once(pages, 'message', { signal: AbortSignal.timeout(START_MS) })) as [
    { kind: string; port: number },
  ];
  if (message.kind !== 'ready') throw new Error('the pages did not start');
  return {
    address: `http://127.0.0.1:${message.port}`,
    during: async (work) => {
      await sleep(TOLD_MS);
      const before = turnsIn(file).length;
      await work();
      await sleep(TOLD_MS);
      return turnsIn(file).slice(before);
    },
    end: async () => {
      pages.kill('SIGTERM');
      if (pages.exitCode === null && pages.signalCode === null) await once(pages, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}
