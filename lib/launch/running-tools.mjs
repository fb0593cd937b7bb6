// Tools of the set-up that run at the moment: none may go on writing node_modules or .next when their launcher is gone.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stateFolder } from './paths.mjs';
import { identify, stillRuns } from './process-identity.mjs';

const folder = path.join(stateFolder, 'tools');
const running = new Set();

process.on('exit', () => running.forEach(killGroup));

/** Writes down that the process group `pid` works for us; the function returned takes that back. */
export function noteTool(pid) {
  if (!pid) return () => {}; // it could not be started
  const note = path.join(folder, String(pid));
  mkdirSync(folder, { recursive: true });
  writeFileSync(note, JSON.stringify({ launcher: identify(process.pid), tool: identify(pid) }));
  running.add(pid);
  return () => {
    running.delete(pid);
    rmSync(note, { force: true });
  };
}

/** Kills the tools of launchers that were killed themselves. */
export function stopOrphanedTools() {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const note = path.join(folder, name);
    try {
      const { launcher, tool } = JSON.parse(readFileSync(note, 'utf8'));
      if (stillRuns(launcher)) continue;
      if (stillRuns(tool)) killGroup(tool.pid);
    } catch {
      // half written by a launcher that was killed
    }
    rmSync(note, { force: true });
  }
}

function killGroup(pid) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
