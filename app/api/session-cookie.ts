import { LONGEST_MS } from '@/lib/store/sessions';
import { sessionCookie } from '@/lib/store/authenticate';

/** Not for scripts, not for other sites, and by TLS alone where pages come by TLS. */
const attributes = (seconds: number): string =>
  [
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${seconds}`,
    ...(sessionCookie().startsWith('__Host-') ? ['Secure'] : []),
  ].join('; ');

/** The Set-Cookie header of a session that begins. The server ends it earlier when it lies idle. */
export const setSessionCookie = (secret: string): string =>
  `${sessionCookie()}=${secret}; ${attributes(LONGEST_MS / 1_000)}`;

/** The Set-Cookie header of one that ends. */
export const clearSessionCookie = (): string => `${sessionCookie()}=; ${attributes(0)}`;
