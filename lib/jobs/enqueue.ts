import type PgBoss from 'pg-boss';
import { inTransaction } from '../store/in-transaction';
import type { Transaction } from '../store/database';
import { JOB_OPTIONS } from './queue';

/**
 * Gives a submission its job, which bears the submission's id: a second call finds it there and does nothing.
 * With `tx` it is part of that transaction. Those of the highest priority come first.
 */
export async function enqueueSubmission(
  boss: PgBoss,
  id: string,
  tx?: Transaction,
  priority = 0,
): Promise<void> {
  await boss.send(
    'submission',
    { id },
    { ...JOB_OPTIONS, id, priority, ...(tx ? { db: inTransaction(tx) } : {}) },
  );
}

/** Feeds have a schedule and a back-off of their own, so that only a job lost with its worker is tried again. */
const FEED_OPTIONS = { retryLimit: 1, retryDelay: 10, expireInSeconds: 60 } as const;

/** Asks for a feed to be fetched; once however often while it waits. */
export async function enqueueFeed(boss: PgBoss, id: string): Promise<void> {
  await boss.send('feed', { id }, { ...FEED_OPTIONS, singletonKey: id });
}

/** Asks for a known page to be looked at again, as part of a transaction. */
export async function enqueueCheck(boss: PgBoss, url: string, tx: Transaction): Promise<void> {
  await boss.send('check', { url }, { ...FEED_OPTIONS, singletonKey: url, db: inTransaction(tx) });
}

/** Indexing the fact-checks held may take minutes on a busy machine, and then four. */
const FACT_CHECK_OPTIONS = { retryLimit: 1, retryDelay: 10, expireInSeconds: 600 } as const;

/** Asks for an article's claims to be matched against the fact-checks held; once however often while it waits. */
export async function enqueueFactCheck(boss: PgBoss, articleId: string): Promise<void> {
  await boss.send('factcheck', { articleId }, { ...FACT_CHECK_OPTIONS, singletonKey: articleId });
}

/** Three tries of at most five minutes by each of two advisers; then the job was lost with its worker, and is tried once more. */
const OPINION_OPTIONS = { retryLimit: 1, retryDelay: 10, expireInSeconds: 1_900 } as const;

/** Asks for second opinions on a stored article, as part of a transaction; once however often while it waits. */
export async function enqueueOpinion(boss: PgBoss, articleId: string, tx: Transaction): Promise<void> {
  await boss.send(
    'opinion',
    { articleId },
    { ...OPINION_OPTIONS, singletonKey: articleId, db: inTransaction(tx) },
  );
}

/** 10 s, 20 s, 40 s … and so 11 tries in five hours: longer than a receiver is restarted, shorter than a day's news. */
const DELIVERY_OPTIONS = {
  retryLimit: 10,
  retryDelay: 10,
  retryBackoff: true,
  expireInSeconds: 60,
} as const;

/** Asks for a flag to be sent to the webhook, as part of a transaction. */
export async function enqueueDelivery(boss: PgBoss, id: string, tx: Transaction): Promise<void> {
  await boss.send('delivery', { id }, { ...DELIVERY_OPTIONS, singletonKey: id, db: inTransaction(tx) });
}

/** One that fails for good is told on its article (run-dead.ts), also when every worker that took it was killed. */
const REANALYSIS_OPTIONS = { ...JOB_OPTIONS, deadLetter: 'dead' } as const;

/** Jobs in one statement: more would make a row of JSON that PostgreSQL takes long to read. */
const BATCH = 1_000;

/** Asks for new analyses of stored articles, as part of a transaction; once however often while they wait. */
export async function enqueueReanalyses(
  boss: PgBoss,
  articleIds: readonly string[],
  tx: Transaction,
): Promise<void> {
  for (let from = 0; from < articleIds.length; from += BATCH)
    await boss.insert(
      articleIds.slice(from, from + BATCH).map((articleId) => ({
        ...REANALYSIS_OPTIONS,
        name: 'reanalysis',
        data: { articleId },
        singletonKey: articleId,
      })),
      { db: inTransaction(tx) },
    );
}
