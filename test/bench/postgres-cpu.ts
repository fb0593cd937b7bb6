import { readFileSync, readdirSync } from 'node:fs';

/** Ticks of the processor a second, as Linux counts them in /proc. */
const TICKS = 100;

function statOf(
  pid: string,
): { readonly parent: string; readonly ticks: number; readonly children: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number);
    return { parent: fields[1], ticks: user + system, children: childUser + childSystem };
  } catch {
    return null; // it has ended
  }
}

/**
 * Seconds of the processor that a PostgreSQL server has had since it started, its ended sessions included; `null` where /proc is
 * not there. `postmaster`: its process id.
 */
export function postgresCpu(postmaster: number): number | null {
  const own = statOf(String(postmaster));
  if (own === null) return null;
  let ticks = own.ticks + own.children;
  for (const pid of readdirSync('/proc')) {
    const stat = /^\d+$/.test(pid) ? statOf(pid) : null;
    if (stat?.parent === String(postmaster)) ticks += stat.ticks;
  }
  return ticks / TICKS;
}

/** Seconds of the processor that a process has had, its threads included; `null` where /proc is not there. */
export function processCpu(pid: number): number | null {
  const own = statOf(String(pid));
  return own && own.ticks / TICKS;
}

/** Seconds of the processor that the processes which this one started, and which have ended, had; `null` without /proc. */
export function childrenCpu(): number | null {
  const own = statOf('self');
  return own && own.children / TICKS;
}
