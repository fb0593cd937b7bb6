import { setTimeout as sleep } from 'node:timers/promises';
import { submit } from '@/lib/jobs/submit';
import { seededRandom } from '@/lib/seeded-random';
import { database } from '@/lib/store/database';
import { decide } from '@/lib/store/decisions';
import { listFlags } from '@/lib/store/flags';
import { verifyAudit } from '@/lib/store/verify-audit';
import type { Victim } from './victims';

export interface SoakOptions {
  readonly seconds: number;
  readonly seed: number;
  readonly victims: readonly Victim[];
  /** Where the pages are, to hand in by HTTP too; `null` without. */
  readonly address: string | null;
}

export interface Soaked {
  readonly killed: Readonly<Record<Victim['name'], number>>;
  /** Articles that the store said it had taken. */
  readonly accepted: number;
  /** Those of them that were answered 2xx over HTTP. */
  readonly posted: number;
  readonly decisions: number;
  /** From the last kill until all was done, or nothing more was being done, in milliseconds. */
  readonly settledMs: number;
  /** What was lost, doubled or left undone; empty when all is whole. */
  readonly wrong: readonly string[];
}

/** After the last kill all that was accepted is to be done; no more than so long may pass in which none of it is. */
const STUCK_MS = 90_000;
/** Of what is wrong with single submissions, so many are told. */
const MOST_TOLD = 5;
/** A kill comes at a random moment within so long after work was handed in. */
const LONGEST_MS = 4_000;
const AT_ONCE = 6;

/** At most so many are posted while one kill is waited for. */
const POSTS = 60;

/** Hands in one over HTTP; its id when that was answered 2xx, else `null`: then it may be there or not. */
async function post(address: string, text: string): Promise<string | null> {
  try {
    const response = await fetch(`${address}/api/v1/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
      signal: AbortSignal.timeout(10_000),
    });
    const answer = (await response.json()) as { submissions?: { id: string }[] };
    return response.ok ? answer.submissions![0].id : null;
  } catch {
    return null;
  }
}

/** Asks again while the database starts anew. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++)
    try {
      return await work();
    } catch (error) {
      if (tries >= 60) throw error;
      await sleep(250);
    }
}

/**
 * A worker that was killed is silent for 45 s before its jobs are given to another: passed in a moment. It is for the jobs of those that
 * live as well, so that it costs no try: a job that is slow on a busy machine would meet it more than five times.
 */
const expireAll = (): Promise<unknown> =>
  database().$executeRaw`
    UPDATE pgboss.job SET started_on = started_on - interval '1 min', retry_limit = retry_limit + 1
    WHERE state = 'active'`;
/** Nor is the pause before a job is tried again waited for. */
const retryNow = (): Promise<unknown> =>
  database()
    .$executeRaw`UPDATE pgboss.job SET start_after = now() - interval '1 s' WHERE state = 'retry' AND start_after > now()`;

/**
 * Hands in articles and decides on headlines while processes are killed at random moments, for so long, then looks whether
 * everything that was accepted is there, once, with one analysis, and every decision in a whole record.
 */
export async function soak({ seconds, seed, victims, address }: SoakOptions): Promise<Soaked> {
  const random = seededRandom(seed);
  const accepted = new Map<string, string>();
  const decided = new Set<string>();
  const killed = { worker: 0, server: 0, postmaster: 0 };
  let posted = 0;
  const wrong: string[] = [];

  const decideSome = async (): Promise<void> => {
    const flags = await listFlags({ limit: 5 }).catch(() => null);
    for (const { id, version } of flags?.items ?? []) {
      const input = { flagId: id, action: 'confirm', reason: null, version, actor: 'soak' } as const;
      const decision = await decide(input).catch(() => null);
      if (decision?.ok) decided.add(decision.value.id);
    }
  };

  const work = async (round: number): Promise<void> => {
    for (let i = 0; i < AT_ONCE; i++) {
      const headline = `Ferry boss slams tide number ${round}-${i} of ${seed}`;
      // What is refused, or not answered, was not accepted: it may be there or not.
      const handed = await submit([{ kind: 'text', input: headline }]).catch(() => null);
      if (handed?.ok) accepted.set(handed.value[0].id, headline);
    }
    await decideSome();
  };

  /** Posts one after another until the kill of this round is over, so that it comes in the middle of one. */
  const postUntil = async (round: number, isOver: () => boolean): Promise<void> => {
    for (let i = 0; address !== null && i < POSTS && !isOver(); i++) {
      const headline = `Harbour board doubts crane number ${round}-${i} of ${seed}`;
      const id = await post(address, headline);
      if (id === null) await sleep(50);
      else {
        accepted.set(id, headline);
        posted++;
      }
    }
  };

  const kinds = [...new Set(victims.map(({ name }) => name))];
  const end = Date.now() + seconds * 1_000;
  // One of each kind first, however long that takes: a short run on a busy machine has them all too.
  for (let round = 0; Date.now() < end || round < kinds.length; round++) {
    let isOver = false;
    const working = Promise.all([work(round), postUntil(round, () => isOver)]);
    await sleep(random() ** 2 * LONGEST_MS); // mostly soon
    const any = victims[Math.floor(random() * victims.length)];
    const victim = victims.find(({ name }) => name === kinds[round]) ?? any;
    await victim.kill();
    isOver = true;
    killed[victim.name]++;
    await working;
    await again(expireAll);
    await again(retryNow);
  }

  const ids = [...accepted.keys()];
  const undone = (): Promise<number> =>
    again(() => database().submission.count({ where: { id: { in: ids }, state: { not: 'done' } } }));
  const stopped = Date.now();
  let left = await undone();
  for (let last = stopped; left > 0 && Date.now() - last < STUCK_MS; await sleep(500)) {
    await again(retryNow);
    const now = await undone();
    if (now < left) [left, last] = [now, Date.now()];
  }
  const settledMs = Date.now() - stopped;

  // Decisions at last, and the database gone in the moment after them.
  await again(decideSome);
  const server = victims.find(({ name }) => name === 'postmaster');
  if (server) {
    await server.kill();
    killed.postmaster++;
  }

  const rows = await again(() => database().submission.findMany({ where: { id: { in: ids } } }));
  if (rows.length !== ids.length) wrong.push(`${ids.length - rows.length} accepted submissions are lost`);
  const open = rows.filter(({ state, articleId }) => state !== 'done' || articleId === null);
  if (open.length > 0) wrong.push(`${open.length} accepted submissions are not done`);
  for (const { id, state, problemMessage } of open.slice(0, MOST_TOLD))
    wrong.push(`submission ${id} is ${state}: ${problemMessage}`);
  const articles = new Set(rows.flatMap(({ articleId }) => articleId ?? []));
  if (articles.size !== rows.length) wrong.push(`${rows.length} texts became ${articles.size} articles`);
  const analyses = await again(() =>
    database().analysis.groupBy({
      by: ['articleId'],
      _count: true,
      where: { articleId: { in: [...articles] } },
    }),
  );
  if (analyses.length !== articles.size)
    wrong.push(`${articles.size - analyses.length} articles have no analysis`);
  for (const { articleId, _count } of analyses)
    if (_count !== 1) wrong.push(`${articleId} has ${_count} analyses`);
  const copies = await again(() => database().savedCopy.count({ where: { id: { in: ids } } }));
  if (copies !== ids.length) wrong.push(`${ids.length} arrivals have ${copies} saved copies`);
  const kept = await again(() => database().decision.count({ where: { id: { in: [...decided] } } }));
  if (kept !== decided.size) wrong.push(`${decided.size - kept} decisions are lost`);
  const audit = await again(() => verifyAudit());
  if (audit.broken) wrong.push(`the record is broken: ${JSON.stringify(audit.broken)}`);
  return { killed, accepted: ids.length, posted, decisions: decided.size, settledMs, wrong };
}
