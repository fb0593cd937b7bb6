import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../lib/launch/bundle.mjs';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the bundled command line with `args`, `env` besides its own; who starts it ends it. */
export const startCli = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [path.join(root, '.standfirst/build/lib/cli/main.mjs'), ...args], {
    env: { ...process.env, STANDFIRST_ROOT: root, NO_COLOR: '1', ...env },
  });

/** Runs the bundled command line with `args`, `stdin` handed in, `env` besides its own. */
export function runCli(
  args: readonly string[],
  stdin: string | Buffer = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((done) => {
    const child = startCli(args, env);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => done({ code, stdout, stderr }));
    child.stdin.on('error', () => {}); // a command that reads no input may have ended
    child.stdin.end(stdin);
  });
}

const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-cli-'));

/** Removes every file that `aFile` made, and nothing else. */
export const removeFiles = (): void => rmSync(folder, { recursive: true, force: true });

/** A file in a folder of this test run's own. */
export function aFile(name: string, content: string | Buffer | null = null): string {
  const file = path.join(folder, name);
  if (content !== null) writeFileSync(file, content);
  return file;
}

/** The records of a JSONL file. */
export const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

export const readLinesOf = (file: string): Record<string, unknown>[] => jsonLines(readFileSync(file, 'utf8'));
