import type PgBoss from 'pg-boss';
import { isTransient } from '../../ingest/problem';
import { canonicalText } from '../../text/canonical';
import { transaction } from '../../store/database';
import { dueFeeds } from '../../store/feeds';
import {
  countTaken,
  duePages,
  endedSubmissions,
  releaseLostPages,
  takePage,
  writePage,
  type HandedIn,
  type WatchedPage,
} from '../../store/watched-pages';
import { enqueueCheck, enqueueFeed } from '../enqueue';
import { handIn } from '../hand-in';
import { MOST_CHECKS, nextCheckAt, nextTryAt } from './when';

/** Of the four lanes of a worker, so many at most are busy with what nobody waits for. */
const MOST_AT_ONCE = 2;

/** A page that was handed in is known now, is tried again later, or is given up with its reason. */
async function settle({ page, state, articleId, problemCode }: HandedIn): Promise<void> {
  const now = new Date();
  if (state === 'done' && articleId) {
    const nextAt = nextCheckAt(now, page.firstSeenAt, 0);
    await writePage(page.url, {
      takenAt: null,
      articleId,
      problemCode: null,
      failures: 0,
      checkedAt: now,
      nextAt,
    });
    return;
  }
  // Not its own fault: it waits until the host is free.
  if (problemCode === 'host-busy') return writePage(page.url, { takenAt: null });
  const failures = page.failures + 1;
  const code = problemCode ?? 'internal';
  const nextAt = nextTryAt(now, failures, isTransient(code));
  await writePage(page.url, { takenAt: null, failures, problemCode: code, nextAt });
}

/** The page and its job, or neither: two workers that find the same page due hand it in once. */
const dispatch = (boss: PgBoss, page: WatchedPage): Promise<void> =>
  transaction(async (tx) => {
    if (!(await takePage(tx, page))) return;
    if (page.articleId !== null) return enqueueCheck(boss, page.url, tx);
    const input = { kind: 'url', input: canonicalText(page.address), fromFeed: true } as const;
    const [{ id }] = await handIn(boss, [input], tx);
    await writePage(page.url, { submissionId: id }, tx);
  });

/** One round of watching, which any worker may make: settles what has ended, then asks for what is due. */
export async function tendFeeds(boss: PgBoss): Promise<void> {
  for (const ended of await endedSubmissions()) await settle(ended);
  await releaseLostPages(MOST_CHECKS);
  for (const id of await dueFeeds(new Date())) await enqueueFeed(boss, id);
  const free = MOST_AT_ONCE - (await countTaken());
  if (free <= 0) return;
  for (const page of await duePages(free)) await dispatch(boss, page);
}
