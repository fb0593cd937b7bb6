/**
 * True when a write may come from `origin` (the Origin header): ours exactly, scheme aside because a proxy may add TLS.
 * Browsers send one with every write; a script that sends none is no browser that somebody else's page could steer.
 */
export function isOwnOrigin(origin: string | null, host: string | null): boolean {
  if (origin === null) return true;
  if (!/^https?:\/\/[^/]+$/i.test(origin) || !URL.canParse(origin)) return false;
  const { host: from, origin: exact } = new URL(origin);
  const url = process.env.PUBLIC_URL;
  if (url && URL.canParse(url) && exact === new URL(url).origin) return true;
  return host !== null && from === host.toLowerCase();
}
