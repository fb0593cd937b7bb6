import { readFileSync, readlinkSync } from 'node:fs';

/** How the system calls the thread that asks ("12/task/15"); `null` where it has no such name (other systems than Linux). */
export function ownThread(): string | null {
  try {
    return readlinkSync('/proc/thread-self');
  } catch {
    return null;
  }
}

/**
 * Processor time in ms that a thread of this program has had since it began. `thread` is a name from `ownThread`; `null`
 * where it cannot be told: Node 20 knows the time of the whole program only.
 */
export function threadTime(thread: string | null): number | null {
  if (!thread) return null;
  try {
    const ms = Number.parseInt(readFileSync(`/proc/${thread}/schedstat`, 'latin1'), 10) / 1e6;
    return Number.isFinite(ms) ? ms : null;
  } catch {
    return null;
  }
}
