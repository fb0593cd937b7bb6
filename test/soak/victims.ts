import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A process that may be killed at any moment and is started again as it was. */
export interface Victim {
  readonly name: 'worker' | 'server' | 'postmaster';
  /** kill -9, then the start; resolves when it runs again. */
  readonly kill: () => Promise<void>;
  /** For good. */
  readonly end: () => Promise<void>;
}

/** A worker: `command` is what Node runs. */
export function workerVictim(command: readonly string[], env: NodeJS.ProcessEnv): Victim {
  const start = (): ChildProcess =>
    spawn(process.execPath, command, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  let worker = start();
  const kill = async (): Promise<void> => {
    if (worker.exitCode !== null || worker.signalCode !== null) return;
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  };
  return {
    name: 'worker',
    kill: async () => {
      await kill();
      worker = start();
    },
    end: kill,
  };
}

/** Whether the server takes connections. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * The server of process `first`, started again with the very command that it runs with, on the same port and folder. A killed
 * one leaves its sessions' processes for a moment, and then refuses to start: it is tried again.
 */
export function postmasterVictim(first: number, url: string): Victim {
  const read = (file: string): string => readFileSync(`/proc/${first}/${file}`, 'utf8');
  const [command, ...args] = read('cmdline').split('\0').filter(Boolean);
  const { uid, gid } = statSync(`/proc/${first}`);
  const data = args[args.indexOf('-D') + 1];
  let pid = first;
  const start = async (): Promise<void> => {
    for (let tries = 0; tries < 60; tries++) {
      const server = spawn(command, args, {
        cwd: data,
        env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
        stdio: 'ignore',
        ...(process.getuid?.() === 0 ? { uid, gid } : {}),
      });
      let ended = false;
      server.once('exit', () => (ended = true));
      pid = server.pid ?? pid;
      for (let waited = 0; waited < 100 && !ended; waited++) {
        if (await answers(url)) return;
        await sleep(100);
      }
      server.kill('SIGKILL');
      await sleep(500);
    }
    throw new Error('the database did not start again');
  };
  return {
    name: 'postmaster',
    kill: async () => {
      process.kill(pid, 'SIGKILL');
      await start();
    },
    end: async () => {},
  };
}
