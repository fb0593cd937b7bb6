import { LOCAL_ID } from '../access/actor';
import { openDatabase } from './database';
import { isUnavailable } from './is-unavailable';

/** Every request of whoever sits at the machine bears the name: so long it is not asked for again. */
const HELD_MS = 5_000;

// On globalThis, because the pages and the server before them load this module each for itself.
const kept = globalThis as typeof globalThis & { standfirstLocal?: { name: string; until: number } | null };

/** What whoever sits at the machine is called. A database that is away does not keep them from being told so by a page. */
export async function localName(now = Date.now()): Promise<string> {
  if (kept.standfirstLocal && kept.standfirstLocal.until > now) return kept.standfirstLocal.name;
  try {
    const row = await openDatabase().user.findUnique({ where: { id: LOCAL_ID }, select: { name: true } });
    const name = row?.name ?? 'local editor';
    kept.standfirstLocal = { name, until: now + HELD_MS };
    return name;
  } catch (error) {
    if (isUnavailable(error)) return 'local editor';
    throw error;
  }
}

/** Has it asked for anew, after a change. */
export function forgetLocalName(): void {
  kept.standfirstLocal = null;
}
