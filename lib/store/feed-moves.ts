import { appendAudit } from './append-audit';
import type { Transaction } from './database';
import { writeFeed, type WatchedFeed } from './feeds';

/** Who follows a feed: nobody asked for it. */
const ACTOR = 'Standfirst';

/**
 * Notes where the site of a feed that was read at `at` leads for good (`null`: nowhere else). Once it has led to the same place for
 * `after` milliseconds the feed is fetched there, which the record says; one that was never read before is not moved, and none to
 * where another is watched. Validators stay: they were given there.
 */
export async function followMove(
  tx: Transaction,
  { id, address, okAt, movingTo, movingSince }: WatchedFeed,
  moved: string | null,
  { at, after }: { readonly at: Date; readonly after: number },
): Promise<void> {
  const here = { movingTo: null, movingSince: null };
  if (moved === null || okAt === null) return writeFeed(tx, id, here);
  const since = movingTo === moved && movingSince ? movingSince : at;
  const due = at.getTime() - since.getTime() >= after;
  const watched = due && (await tx.feed.findUnique({ where: { address: moved }, select: { id: true } }));
  if (!due || watched) return writeFeed(tx, id, { movingTo: moved, movingSince: since });
  await writeFeed(tx, id, { ...here, address: moved, movedFrom: address, movedAt: at });
  await appendAudit(tx, {
    actor: ACTOR,
    action: 'feed.move',
    object: `feed ${id}`,
    detail: `${address} → ${moved}`,
  });
}
