import { LOCAL_ID, NOBODY, type Actor } from '../access/actor';
import { asActor } from '../access/acting';
import { acceptApiToken } from './api-tokens';
import { localName } from './local-name';
import { userOfSession } from './sessions';

export { asActor };
export { rightsOf } from '../access/can';
export { isStill, latest } from './changes';
export { recordShown } from './shown';

/** What a request shows of who sends it: these headers as they came. */
export interface Shown {
  readonly authorization: string | null;
  readonly cookie: string | null;
}

/** What opens the pages: being at the machine, a link that opens once, or signing in (lib/launch/sign-in.mjs). */
export type Asked = 'nothing' | 'link' | 'sign-in';

/** The cookie of a session. Where pages come by TLS its name binds it to this host, and to TLS (RFC 6265bis, 4.1.3.2). */
export const sessionCookie = (env: Readonly<Record<string, string | undefined>> = process.env): string =>
  /^https:/i.test(env.PUBLIC_URL ?? '') ? '__Host-standfirst' : 'standfirst';

/** The secret of the session that a Cookie header shows; `null` when it shows none, or two. */
export function sessionSecret(cookie: string | null): string | null {
  const name = `${sessionCookie()}=`;
  const found = (cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(name));
  return found.length === 1 ? found[0].slice(name.length) : null;
}

/**
 * Who sends a request. A token that is shown decides alone, so that one which is no longer in force is refused and not passed
 * over; then, where nothing is asked for, whoever sits at the machine; else the person of the session, or nobody.
 */
export async function authenticate({ authorization, cookie }: Shown, asked: Asked): Promise<Actor> {
  if (authorization !== null) {
    const token = /^bearer +(\S+) *$/i.exec(authorization)?.[1];
    return (token && (await acceptApiToken(token))) || NOBODY;
  }
  if (asked === 'nothing') return localAdmin();
  const secret = sessionSecret(cookie);
  const user = secret === null ? null : await userOfSession(secret);
  if (user?.id === LOCAL_ID) return asked === 'link' ? localAdmin() : NOBODY;
  return user === null ? NOBODY : { kind: 'person', id: user.id, name: user.name, role: user.role };
}

/** Whoever sits at the machine, by the name that STANDFIRST_EDITOR gives, else the one that they took. */
async function localAdmin(): Promise<Actor> {
  const given = process.env.STANDFIRST_EDITOR?.trim();
  const name = given || (await localName());
  return { kind: 'person', id: LOCAL_ID, name, role: 'admin' };
}
