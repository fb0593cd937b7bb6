// Runs a tool of the set-up (npm, Prisma, Next) quietly; its words are only shown when it fails.
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';
import { noteTool } from './running-tools.mjs';

/** What tools must not do here: ask, report home, look for updates, download engines. */
export const QUIET = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  // Prisma downloads its schema engine unless this names a file. `generate` never runs it, so any file will do.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
};

/** Runs `node args` in the checkout and returns { status, output }: the exit code (null when killed) and all it wrote. */
export function runNode(args, { env = {}, echo = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...QUIET, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // a group of its own, so that what the tool starts is stopped with it
    });
    const forget = noteTool(child.pid);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (echo) process.stderr.write(text);
      });
    child.on('error', reject);
    child.on('close', (status) => {
      forget();
      resolve({ status, output });
    });
  });
}

/** The last lines of a tool's words, for a person: no colours, no empty lines. */
export const lastLines = (output, count = 12) =>
  output
    .replace(/\u001b\[[0-9;]*m/g, '')
    .split('\n')
    .filter((line) => line.trim())
    .slice(-count)
    .join('\n');
