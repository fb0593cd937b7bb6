import { allowedHosts, checkUrl } from '../../ingest/check-url';
import { addFeed, MOST_FEEDS } from '../../store/feeds';
import type { Outcome } from '../../types';

/**
 * Watches a feed by its address, or by that of a page that names one; a worker fetches it at once. `added` is false when it
 * is watched already. Problems: those of `checkUrl`, `too-many-feeds`.
 */
export async function watchFeed(
  address: string,
  actor: string,
): Promise<Outcome<{ readonly id: string; readonly added: boolean }>> {
  const checked = checkUrl(address, allowedHosts());
  if (!checked.ok) return checked;
  const value = await addFeed(checked.value.href, actor);
  if (value !== null) return { ok: true, value };
  const message = `${MOST_FEEDS} feeds are watched already. Remove one that is no longer needed.`;
  return { ok: false, problem: { code: 'too-many-feeds', message } };
}
