import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Victim } from './victims';

/** The pages, at one address through all their lives. */
export interface ServerVictim extends Victim {
  readonly address: string;
}

/** Whether pages were built that `serverVictim` can run (`npm start` or the end-to-end tests build them). */
export const isBuilt = (root: string): boolean =>
  [
    path.join(root, '.next', 'BUILD_ID'),
    path.join(root, '.standfirst/build/lib/store/authenticate.mjs'),
  ].every((file) => existsSync(file));

const START_MS = 30_000;

/** The built pages as `npm start` serves them, on a port of their own. Resolves when they answer. */
export async function serverVictim(root: string, env: NodeJS.ProcessEnv): Promise<ServerVictim> {
  let port = 0;
  let server: ChildProcess;
  const start = async (): Promise<void> => {
    const args = [path.join(root, 'lib/launch/serve.mjs'), String(port), '127.0.0.1'];
    server = spawn(process.execPath, args, {
      cwd: root,
      env: { ...env, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const [message] = (await once(server, 'message', { signal: AbortSignal.timeout(START_MS) })) as [
      { kind: string; port: number },
    ];
    if (message.kind !== 'ready') throw new Error('the pages did not start');
    port = message.port;
  };
  const kill = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  };
  await start();
  return {
    name: 'server',
    address: `http://127.0.0.1:${port}`,
    kill: async () => {
      await kill();
      await start();
    },
    end: kill,
  };
}
