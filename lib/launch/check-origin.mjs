// From which pages a write is taken: the one rule, for the pages' forms (serve.mjs) and for the JSON API (app/api/guard.ts).

/**
 * True when a write may come from `origin` (the Origin header): ours exactly, scheme aside because a proxy may add TLS.
 * Browsers send one with every write; a script that sends none is no browser that somebody else's page could steer.
 */
export function isOwnOrigin(origin, host, { PUBLIC_URL } = process.env) {
  if (origin === null || origin === undefined) return true;
  if (!/^https?:\/\/[^/]+$/i.test(origin) || !URL.canParse(origin)) return false;
  const { host: from, origin: exact } = new URL(origin);
  if (PUBLIC_URL && URL.canParse(PUBLIC_URL) && exact === new URL(PUBLIC_URL).origin) return true;
  return Boolean(host) && from === host.toLowerCase();
}
