import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { LOCAL_ID, type Actor } from '@/lib/access/actor';

const MINUTE = 60;
/** A person's page asks for a dozen things; a script for as much as it is allowed. */
const USUAL = 1_200;
/** Of one address that shows nothing that is in force: enough to notice a token that has expired, too few to guess one. */
const UNKNOWN = 120;

/** What STANDFIRST_RATE says: requests a minute of one person or token. */
function usual(): number {
  const given = Number(process.env.STANDFIRST_RATE);
  return Number.isInteger(given) && given > 0 ? given : USUAL;
}

// On globalThis, because each bundle of routes loads this module for itself.
const kept = globalThis as typeof globalThis & {
  standfirstRequests?: { readonly known: RateLimiterMemory; readonly unknown: RateLimiterMemory };
};

/** Counts a request; the seconds to wait when there were too many in this minute, else `null`. Whoever sits at the machine is not counted. */
export async function countRequest(request: Request, actor: Actor): Promise<number | null> {
  if (actor.kind === 'system' || (actor.kind === 'person' && actor.id === LOCAL_ID)) return null;
  const limits = (kept.standfirstRequests ??= {
    known: new RateLimiterMemory({ points: usual(), duration: MINUTE }),
    unknown: new RateLimiterMemory({ points: UNKNOWN, duration: MINUTE }),
  });
  try {
    if (actor.kind === 'nobody')
      await limits.unknown.consume(request.headers.get('x-standfirst-client') ?? 'unknown');
    else await limits.known.consume(actor.kind === 'token' ? actor.tokenId : actor.id);
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
    throw refused;
  }
}
