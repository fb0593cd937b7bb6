import { z } from 'zod';
import type { Leaving } from '@/lib/sign-on/begin-sign-on';
import { sessionCookie } from '@/lib/store/authenticate';

/** How long somebody may take at the provider. */
const SECONDS = 600;

const Kept = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() });

const cookie = (): string => `${sessionCookie()}-sign-on`;
const attributes = (seconds: number): string =>
  `Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${cookie().startsWith('__Host-') ? '; Secure' : ''}`;

/** The Set-Cookie header of a browser that leaves for the provider: what it must come back with is kept in it, and nowhere else. */
export const setSignOnCookie = (leaving: Leaving): string =>
  `${cookie()}=${Buffer.from(JSON.stringify(leaving)).toString('base64url')}; ${attributes(SECONDS)}`;

/** The header that forgets it: each is good for one return. */
export const clearSignOnCookie = (): string => `${cookie()}=; ${attributes(0)}`;

/** What a browser kept when it left; `null` for none, two, or what we never set. */
export function readSignOnCookie(header: string | null): Leaving | null {
  const name = `${cookie()}=`;
  const found = (header ?? '').split(';').map((part) => part.trim()).filter((part) => part.startsWith(name)); // prettier-ignore
  if (found.length !== 1) return null;
  try {
    const kept: unknown = JSON.parse(Buffer.from(found[0].slice(name.length), 'base64url').toString());
    return Kept.parse(kept);
  } catch {
    return null;
  }
}
