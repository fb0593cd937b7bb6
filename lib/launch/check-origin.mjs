// From which pages a write is taken: the one rule, for the pages' forms (serve.mjs) and for the JSON API (app/api/guard.ts).

/** Names at which no proxy adds TLS. */
const OWN_MACHINE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/;

/**
 * True when a write may come from `origin` (the Origin header): ours exactly; only where PUBLIC_URL does not tell the scheme of the name
 * that was asked (PUBLIC_HOST's), a proxy may have added TLS or not.
 * Browsers send one with every write; a script that sends none is no browser that somebody else's page could steer.
 */
export function isOwnOrigin(origin, host, { PUBLIC_URL } = process.env) {
  if (origin === null || origin === undefined) return true;
  if (!/^https?:\/\/[^/]+$/i.test(origin) || !URL.canParse(origin)) return false;
  const { host: from, origin: exact, protocol } = new URL(origin);
  const told = PUBLIC_URL && URL.canParse(PUBLIC_URL) ? new URL(PUBLIC_URL) : null;
  if (told && (exact === told.origin || from === told.host)) return exact === told.origin;
  return Boolean(host) && from === host.toLowerCase() && (protocol === 'http:' || !OWN_MACHINE.test(from));
}
