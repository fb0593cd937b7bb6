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
/** Changes told at once. */
const BATCH = 200;
/** Who has not listened before is told what changed so lately: a page that was just made may have missed it. */
const LATELY_MS = 60_000;

interface Watch {
  readonly listeners: Map<Listener, string>;
  timer: NodeJS.Timeout | null;
}
// On globalThis, as the database is: the development server loads modules again.
const kept = globalThis as typeof globalThis & { standfirstWatch?: Watch };
const watch = (): Watch => (kept.standfirstWatch ??= { listeners: new Map(), timer: null });

/** What people handed in that changed at or after an instant, oldest change first. */
async function changesSince(since: string): Promise<readonly SubmissionChange[]> {
  const rows = await database().submission.findMany({
    where: { fromFeed: false, updatedAt: { gte: new Date(since) } },
    ...LISTED,
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    take: BATCH,
  });
  return rows.map((row) => ({ submission: submissionOfRow(row), at: row.updatedAt.toISOString() }));
}

async function round(): Promise<void> {
  const { listeners } = watch();
  const told = new Map(listeners);
  const earliest = [...told.values()].sort()[0];
  if (earliest === undefined) return;
  const changes = await changesSince(earliest);
  for (const [listener, since] of told) {
    // The same instant may hold two changes: what stands at it is told again, and told twice changes nothing.
    const own = changes.filter(({ at }) => at >= since);
    const last = own.at(-1)?.at;
    const news = own.filter(({ at }) => at > since);
    if (last === undefined || !listeners.has(listener)) continue;
    if (news.length > 0) listener(own);
    listeners.set(listener, last);
  }
}

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
    since !== null && !Number.isNaN(Date.parse(since)) ? Date.parse(since) : Date.now() - LATELY_MS;
  state.listeners.set(listener, new Date(from).toISOString());
  if (state.timer === null) tick();
  return () => void state.listeners.delete(listener);
}
