// What this checkout runs at the moment, written down for the next start.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stateFolder } from './paths.mjs';
import { stillRuns } from './process-identity.mjs';

const file = path.join(stateFolder, 'running.json');

/** A process that was told to stop gets this long before it is killed. */
const GRACE_MS = 6000;

/** Writes { launcher, children: [identity…], port, database, link }; null removes the note. */
export function writeRunning(running) {
  if (running === null) return rmSync(file, { force: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(running));
  renameSync(`${file}.${process.pid}`, file);
}

/** What runs now; null when nothing does, also when the launcher was killed and left a note. */
export function readRunning() {
  const written = readNote();
  return written && stillRuns(written.launcher) ? written : null;
}

/** Stops pages and workers whose launcher was killed, and returns how many there were. */
export async function stopOrphans() {
  const written = readNote();
  if (!written || stillRuns(written.launcher)) return 0;
  const orphans = written.children.filter(stillRuns);
  for (const { pid } of orphans) signal(pid, 'SIGTERM');
  for (let waited = 0; waited < GRACE_MS && orphans.some(stillRuns); waited += 25) await wait(25);
  for (const { pid } of orphans.filter(stillRuns)) signal(pid, 'SIGKILL');
  writeRunning(null);
  return orphans.length;
}

function readNote() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
