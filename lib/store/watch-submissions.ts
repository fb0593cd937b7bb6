import type { Submission } from '../types';
import { database } from './database';
import { log } from './log';
import { LISTED, submissionOfRow } from './submissions';

/** A submission as it changed, and the place in the stream of changes after it: an instant, ISO 8601. */
export interface SubmissionChange {
  readonly submission: Submission;
  readonly at: string;
}

type Listener = (changes: readonly SubmissionChange[]) => void;

/** How often the store is asked while somebody listens: once for all of them. */
const ROUND_MS = 400;
/** Changes read at once. */
const BATCH = 500;
/** Who has not listened before is told what changed so lately: a page that was just made may have missed it. */
const LATELY_MS = 60_000;
/**
 * A change bears the time at which it was written and is seen from the time at which its transaction is kept, later ones before it: what
 * is younger than this is read again each round, and told once.
 */
const UNSETTLED_MS = 10_000;

interface Told {
  /** From this instant on it is read. */
  readonly since: string;
  /** What was told of since then: when each submission had changed. */
  readonly at: ReadonlyMap<string, string>;
}
interface Watch {
  readonly listeners: Map<Listener, Told>;
  timer: NodeJS.Timeout | null;
}
// On globalThis, as the database is: the development server loads modules again.
const kept = globalThis as typeof globalThis & { standfirstWatch?: Watch };
const watch = (): Watch => (kept.standfirstWatch ??= { listeners: new Map(), timer: null });

/** What people handed in that changed at or after an instant, oldest change first. */
async function changesSince(since: string): Promise<readonly SubmissionChange[]> {
  const rows = await database().submission.findMany({
    where: {
      fromFeed: false,
      updatedAt: { gte: new Date(since) },
      // What has just come in is known to whoever handed it in; a thousand at one instant would stand before all that happens.
      NOT: { state: 'waiting', step: null, problemCode: null },
    },
    ...LISTED,
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    take: BATCH,
  });
  return rows.map((row) => ({ submission: submissionOfRow(row), at: row.updatedAt.toISOString() }));
}

async function round(): Promise<void> {
  const { listeners } = watch();
  const before = new Map(listeners);
  const earliest = [...before.values()].map(({ since }) => since).sort()[0];
  if (earliest === undefined) return;
  const settled = isoOf(Date.now() - UNSETTLED_MS);
  const changes = await changesSince(earliest);
  for (const [listener, told] of before) {
    const own = changes.filter(({ at }) => at >= told.since);
    const last = own.at(-1)?.at;
    if (last === undefined || !listeners.has(listener)) continue;
    const news = own.filter(({ submission, at }) => told.at.get(submission.id) !== at);
    if (news.length > 0) listener(news);
    // More than is read at once: on from there, or it would be read for ever.
    const until = changes.length === BATCH || last < settled ? last : settled;
    const since = until > told.since ? until : told.since;
    const recent = own.filter(({ at }) => at >= since);
    listeners.set(listener, { since, at: new Map(recent.map(({ submission, at }) => [submission.id, at])) });
  }
}

const isoOf = (ms: number): string => new Date(ms).toISOString();

function tick(): void {
  const state = watch();
  state.timer = setTimeout(() => {
    void round()
      .catch((error: unknown) => log.warn({ reason: String(error) }, 'progress cannot be told'))
      .finally(() => (state.listeners.size > 0 ? tick() : (state.timer = null)));
  }, ROUND_MS);
}

/**
 * Calls `listener` with what changed of what people handed in, from `since` on (`null`: from a minute ago), until the function
 * that comes back is called. However many listen, the store is asked once a round.
 */
export function watchSubmissions(since: string | null, listener: Listener): () => void {
  const state = watch();
  const from =
    since !== null && !Number.isNaN(Date.parse(since))
      ? Date.parse(since) - UNSETTLED_MS
      : Date.now() - LATELY_MS;
  state.listeners.set(listener, { since: isoOf(from), at: new Map() });
  if (state.timer === null) tick();
  return () => void state.listeners.delete(listener);
}
