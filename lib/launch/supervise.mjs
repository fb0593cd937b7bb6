// Runs the pages and the worker: starts them, starts a worker that dies again, stops both.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildFolder, root } from './paths.mjs';
import { portProblem } from './ports.mjs';
import { identify } from './process-identity.mjs';
import { QUIET } from './run-tool.mjs';
import { Problem, say } from './say.mjs';

const here = (name) => path.join(root, 'lib', 'launch', name);
const worker = path.join(buildFolder, 'lib', 'jobs', 'worker.mjs');

/** A worker that dies is started again after this long, twice as long each time, and at once after it has lived long. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const LIVED_LONG_MS = 60_000;

/** A child that was told to stop gets this long before it is killed: a job may finish its article. */
const GRACE_MS = 8000;

/**
 * Starts both (the pages alone with WORKER=off) on the database at `url` and resolves when the pages answer, to { port, hasWorker, children(), ended, stop }.
 * `ended` resolves to the exit code when the pages stop by themselves; `onChange` is called when a process changes.
 * `settings` go before this process's own environment. Throws a Problem when the pages cannot start.
 */
export async function supervise({ url, port, host, dev = false, settings = {}, onChange = () => {} }) {
  const environment = {
    ...process.env,
    ...settings,
    ...QUIET,
    DATABASE_URL: url,
    STANDFIRST_ROOT: root,
    NODE_ENV: dev ? 'development' : 'production',
  };
  const alive = new Set();
  let stopping = false;

  const hasWorker = process.env.WORKER !== 'off' && existsSync(worker);
  const launch = (args) => {
    const preload = pathToFileURL(here('follow-parent.mjs')).href;
    const child = spawn(process.execPath, ['--import', preload, ...args], {
      cwd: root,
      env: environment,
      // stdout is for data, and the pages' log is none. A group of its own, so that Ctrl-C reaches it through us.
      stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
      detached: true,
    });
    alive.add(child);
    child.once('exit', () => {
      alive.delete(child);
      onChange();
    });
    return child;
  };

  const keepWorker = (waitMs) => {
    if (stopping || !hasWorker) return;
    const born = Date.now();
    const child = launch([worker]);
    onChange();
    child.once('exit', (code, signal) => {
      if (stopping) return;
      const next = Date.now() - born > LIVED_LONG_MS ? FIRST_WAIT_MS : Math.min(waitMs * 2, LONGEST_WAIT_MS);
      say(`the worker ended (${signal ?? `exit ${code}`}); starting it again in ${next / 1000} s`);
      setTimeout(keepWorker, next, next).unref();
    });
  };

  const stop = async () => {
    stopping = true;
    await Promise.all([...alive].map(stopChild));
  };

  const pages = launch([here('serve.mjs'), String(port), host, ...(dev ? ['--dev'] : [])]);
  keepWorker(FIRST_WAIT_MS / 2);
  try {
    const listening = await untilReady(pages, port, host);
    const ended = new Promise((resolve) => pages.once('exit', (code) => resolve(code ?? 1)));
    const children = () => [...alive].map(({ pid }) => identify(pid));
    return { port: listening, hasWorker, children, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function untilReady(pages, port, host) {
  return new Promise((resolve, reject) => {
    pages.once('message', (message) => {
      if (message.kind === 'ready') resolve(message.port);
      else reject(portProblem(Object.assign(new Error(message.message), message), port, host));
    });
    pages.once('error', reject);
    pages.once('exit', (code, signal) =>
      reject(new Problem(`the pages did not start (${signal ?? `exit ${code}`}), see the lines above`)),
    );
  });
}

function stopChild(child) {
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    child.once('exit', () => {
      clearTimeout(kill);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
