import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Manners } from '../../ingest/fetch-bytes';
import { failure } from '../../ingest/problem';
import { endTurn, isLeftAlone, takeTurn } from '../../store/turns';
import type { Outcome } from '../../types';
import { askRobots, type RobotsReport } from './ask-robots';

/** Seconds from the end of a request to the next one at the same host, unless its robots.txt asks for more. */
const PAUSE_SECONDS = 5;

/** The pause in seconds: STANDFIRST_HOST_PAUSE, 5 by default. */
export function pauseSeconds(): number {
  const set = Number(process.env.STANDFIRST_HOST_PAUSE ?? PAUSE_SECONDS);
  return set >= 0 && set <= 3_600 ? set : PAUSE_SECONDS;
}

/** How long a fetch waits for its turns, all together: a job has 45 s for everything. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 200;

/**
 * Runs a fetch so that no host gets more than one request at a time, from any worker, and none before the pause after the
 * last one is over, or before the time that it asked for (`Retry-After`); and so that robots.txt is obeyed. All of it holds
 * for every address that the fetch is redirected to; within one host a redirect is followed at once. `work` also gets what
 * robots.txt said of the first address. Problems given to the fetch: `host-busy`, `robots-disallowed`, `robots-unreachable`.
 */
export async function politely<T>(
  work: (manners: Manners, robots: () => RobotsReport | null) => Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const holder = randomUUID();
  const pauses = new Map<string, number>();
  let first: RobotsReport | null = null;
  let patience = patienceMs;

  const waitForTurn = async (host: string): Promise<boolean> => {
    while (!(await takeTurn(host, holder))) {
      if (patience <= 0 || (await isLeftAlone(host))) return false;
      await sleep(LOOK_MS);
      patience -= LOOK_MS;
    }
    return true;
  };
  const leaveAlone = ({ hostname }: URL, seconds: number): void =>
    void pauses.set(hostname, Math.max(pauses.get(hostname) ?? 0, seconds));
  const before = async (url: URL): Promise<Outcome<null>> => {
    if (!pauses.has(url.hostname)) {
      if (!(await waitForTurn(url.hostname))) return failure('host-busy');
      pauses.set(url.hostname, pauseSeconds());
    }
    const report = await askRobots(url);
    first ??= report;
    leaveAlone(url, report.delay);
    if (report.word === 'unreachable') return failure('robots-unreachable');
    if (report.word === 'disallowed')
      return failure('robots-disallowed', report.rule ? `It says “${report.rule}”.` : undefined);
    return { ok: true, value: null };
  };
  try {
    return await work({ before, leaveAlone }, () => first);
  } finally {
    for (const [host, pause] of pauses) await endTurn(host, holder, pause);
  }
}
