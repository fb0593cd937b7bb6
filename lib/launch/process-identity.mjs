// Is that process still the one we started? A bare pid is not enough: pids are used again, after a reboot at the latest.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process with this pid runs, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A killed child whose parent never asked for it still answers kill(pid, 0); in a container without an init that lasts. */
function isZombie(pid) {
  return statOf(pid)?.[0] === 'Z';
}

/** When the process started, in words that are the same for its whole life; null when it does not run or cannot be asked. */
export function startTimeOf(pid) {
  const stat = statOf(pid);
  if (stat) return `${bootId()} ${stat[19]}`;
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** What to write down about a process of ours: { pid, startTime }. */
export const identify = (pid) => ({ pid, startTime: startTimeOf(pid) });

/** Whether what was written down still runs. */
export const stillRuns = (identity) =>
  Boolean(identity?.pid) && isAlive(identity.pid) && startTimeOf(identity.pid) === identity.startTime;

/** Fields of /proc/PID/stat from the state on (proc(5)); null off Linux. The name before them may hold spaces and brackets. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Start times count from boot, so they are only comparable within one. */
function bootId() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}
