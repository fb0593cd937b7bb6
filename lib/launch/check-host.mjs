// Which names this server answers to: the one list, for the pages (serve.mjs) and for the JSON API (app/api/guard.ts).
// Against DNS rebinding: a page elsewhere may give its own name our loopback address and then read us as its own origin.

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/;

/** The host name in a Host header: lower case, without its port. */
const nameOf = (host) => host.toLowerCase().replace(/:\d+$/, '');

/** Names that the environment gives: that of PUBLIC_URL, and PUBLIC_HOST's (separated by commas or blanks). */
export function publicNames({ PUBLIC_URL, PUBLIC_HOST } = process.env) {
  const named = (PUBLIC_HOST ?? '').split(/[\s,]+/).map(nameOf);
  const url = PUBLIC_URL && URL.canParse(PUBLIC_URL) ? [nameOf(new URL(PUBLIC_URL).host)] : [];
  return [...new Set([...url, ...named])].filter(Boolean);
}

/**
 * Whether a request for `host` (the Host header) is meant for a server that listens on `hostname`: names of loopback and
 * public ones are. A server that listens beyond loopback and is told no public name answers to all.
 */
export function isOurs(host, hostname = process.env.HOST || '127.0.0.1', env = process.env) {
  const name = nameOf(host ?? '');
  const named = publicNames(env);
  if ((LOOPBACK.test(name) && name !== '::1') || named.includes(name)) return true;
  return named.length === 0 && !LOOPBACK.test(hostname.toLowerCase());
}
