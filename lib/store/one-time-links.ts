import { LOCAL_ID } from '../access/actor';
import { transaction } from './database';
import { beginSession, isSecret, sessionHash } from './sessions';

/** A link that nobody opened for so long opens nothing any more. */
const LINK_MS = 12 * 3_600_000;

/**
 * Begins a session of whoever sits at the machine by the key of a link, which opens nothing any more then; the secret is for the
 * cookie. `null` when the key is none, was used, or is too old.
 */
export async function useLink(key: string, now = new Date()): Promise<string | null> {
  if (!isSecret(key)) return null;
  return transaction(async (tx) => {
    const { count } = await tx.oneTimeLink.deleteMany({
      where: { hash: sessionHash(key), createdAt: { gt: new Date(now.getTime() - LINK_MS) } },
    });
    if (count === 0) return null;
    const local = await tx.user.findUniqueOrThrow({ where: { id: LOCAL_ID } });
    return beginSession(tx, local, 'by the one-time link', now);
  });
}
