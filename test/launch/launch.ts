import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Launched {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly exit: Promise<number | null>;
}

export interface Options {
  readonly env?: Record<string, string>;
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts `node args` in `folder`, without the database and the npm of the tests themselves. */
export function launch(
  folder: string,
  args: readonly string[],
  { env = {}, uid, gid }: Options = {},
): Launched {
  const inherited = { ...process.env };
  for (const name of ['DATABASE_URL', 'PORT', 'HOST', 'NODE_OPTIONS', 'npm_lifecycle_event', 'INIT_CWD'])
    delete inherited[name];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    uid,
    gid,
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, out: () => out, err: () => err, exit };
}

/** Starts the product on any free port and waits for its address. */
export async function start(
  folder: string,
  options: Options = {},
): Promise<Launched & { readonly url: string }> {
  const launched = launch(folder, ['lib/launch/start.mjs'], {
    ...options,
    env: { PORT: '0', ...options.env },
  });
  await until(() => launched.out().includes('\n') || launched.child.exitCode !== null, launched.err);
  if (launched.child.exitCode !== null && launched.child.exitCode !== 0) throw new Error(launched.err());
  return { ...launched, url: launched.out().trim() };
}

/** Waits until `seen()`; throws with `told()` when that takes longer than `ms`. */
export async function until(seen: () => boolean, told: () => string = () => '', ms = 30_000): Promise<void> {
  for (const end = Date.now() + ms; !seen();) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain. ${told()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Whether the process runs; one that has ended but was never asked for does not. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const stat = `/proc/${pid}/stat`;
    return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'utf8'));
  } catch {
    return false;
  }
}

/** The pids of what the launcher of `folder` has started. */
export function childrenOf(folder: string): number[] {
  const note = JSON.parse(readFileSync(path.join(folder, '.standfirst/running.json'), 'utf8'));
  return note.children.map((child: { pid: number }) => child.pid);
}

/** The pid of the embedded server; null when none is noted. */
export function postgresOf(folder: string): number | null {
  const file = path.join(folder, '.standfirst/postgres/cluster/postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
}
