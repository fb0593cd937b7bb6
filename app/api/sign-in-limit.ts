import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const QUARTER_HOUR = 15 * 60;

/** Of one user name, from wherever: the sixth within a quarter of an hour waits. */
const PER_NAME = { keyPrefix: 'name', points: 5, duration: QUARTER_HOUR } as const;
/** From one address, for whichever names. */
const PER_ADDRESS = { keyPrefix: 'address', points: 50, duration: QUARTER_HOUR } as const;

// On globalThis, because each bundle of routes loads this module for itself.
const kept = globalThis as typeof globalThis & {
  standfirstSignIns?: { readonly name: RateLimiterMemory; readonly address: RateLimiterMemory };
};
const limits = () =>
  (kept.standfirstSignIns ??= {
    name: new RateLimiterMemory(PER_NAME),
    address: new RateLimiterMemory(PER_ADDRESS),
  });

const nameKey = (login: string): string => login.trim().toLowerCase();

/** Counts a try before it is made, so that many at once do not slip through; the seconds to wait when there were too many, else `null`. */
export async function countSignIn(request: Request, login: string): Promise<number | null> {
  return waiting(async () => {
    await limits().address.consume(clientOf(request));
    await limits().name.consume(nameKey(login));
  });
}

const clientOf = (request: Request): string => request.headers.get('x-standfirst-client') ?? 'unknown';

async function waiting(count: () => Promise<unknown>): Promise<number | null> {
  try {
    await count();
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
    throw refused;
  }
}

/** Counts a way to the provider or back, by the address it comes from: each may cost a request to the provider. */
export async function countProviderSignIn(request: Request): Promise<number | null> {
  return waiting(() => limits().address.consume(`provider ${clientOf(request)}`));
}

/** Forgets the tries of somebody who knew the password in the end. */
export async function clearSignIns(login: string): Promise<void> {
  await limits().name.delete(nameKey(login));
}
