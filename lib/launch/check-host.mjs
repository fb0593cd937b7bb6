// Which names this server answers to: the one list, for the pages (serve.mjs) and for the JSON API (app/api/guard.ts).
// Against DNS rebinding: a page elsewhere may give its own name our loopback address and then read us as its own origin.

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/;
/** What the machine itself is called by whoever opens a page of it. */
const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The host name in a Host header: lower case, without its port. */
const nameOf = (host) => host.toLowerCase().replace(/:\d+$/, '');

/** Names that the environment gives: that of PUBLIC_URL, and PUBLIC_HOST's (separated by commas or blanks). */
export function publicNames({ PUBLIC_URL, PUBLIC_HOST } = process.env) {
  const named = (PUBLIC_HOST ?? '').split(/[\s,]+/).map(nameOf);
  const url = PUBLIC_URL && URL.canParse(PUBLIC_URL) ? [nameOf(new URL(PUBLIC_URL).host)] : [];
  return [...new Set([...url, ...named])].filter(Boolean);
}

/** The port that a Host header names; HTTP's own where it names none. */
const portOf = (host) => /:(\d+)$/.exec(host)?.[1] ?? '80';

/**
 * Whether a request for `host` (the Host header) is meant for a server that listens on `hostname`: public names are, and on the very
 * port where it listens (STANDFIRST_LISTENS, which serve.mjs sets) the machine's own. A server that listens beyond loopback and is told
 * no public name answers to all.
 */
export function isOurs(host, hostname = process.env.HOST || '127.0.0.1', env = process.env) {
  const name = nameOf(host ?? '');
  const named = publicNames(env);
  if (named.includes(name)) return true;
  if (OWN_NAMES.has(name) || (LOOPBACK.test(name) && name === hostname.toLowerCase()))
    return env.STANDFIRST_LISTENS === undefined || portOf(host) === env.STANDFIRST_LISTENS;
  return named.length === 0 && !LOOPBACK.test(hostname.toLowerCase());
}
