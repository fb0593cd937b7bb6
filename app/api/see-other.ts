import { OWN_HEADERS } from './problem';

/** Leads a browser to a page of ours, or to the provider; each of `cookies` is a Set-Cookie header. */
export function seeOther(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ ...OWN_HEADERS, location });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** Leads back to where one signs in, with what to tell there. */
export const backToLogin = (why: string, next: string, cookies: readonly string[] = []): Response =>
  seeOther(`/login?${new URLSearchParams({ why, next })}`, cookies);
