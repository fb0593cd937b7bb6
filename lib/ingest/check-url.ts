import type { Outcome } from '../types';
import { failure } from './problem';
import { isAddressLiteral, isPublicAddress } from './public-address';

/** Longer addresses than this carry data, not a place. */
export const MAX_URL_LENGTH = 2048;
const PORTS = new Set(['80', '443', '8080', '8443']);

/** What no name in the DNS can be (RFC 1035, 2.3.4). */
const isNoName = (host: string): boolean =>
  host.length > 254 || host.split('.').some((label) => label.length > 63);

/** Names that mean this machine wherever they are resolved (RFC 6761). */
const LOCAL_NAME = /(?:^|\.)localhost\.?$/;

/** Hosts (`host:port`, lower case) that may be fetched although they are private or on another port. */
export type AllowedHosts = ReadonlySet<string>;

/** The hosts that the operator allows in `STANDFIRST_ALLOW_PRIVATE`: `host:port`, separated by commas or blanks. */
export function allowedHosts(extra: readonly string[] = []): AllowedHosts {
  const named = (process.env.STANDFIRST_ALLOW_PRIVATE ?? '').split(/[\s,]+/).filter(Boolean);
  return new Set([...named, ...extra].map((host) => host.toLowerCase()));
}

/** `host:port` of a URL, the port always named. */
export const hostAndPort = (url: URL): string =>
  `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;

/**
 * The address to fetch, checked before a byte is sent; userinfo and fragment are dropped. A name without a scheme
 * ("news.example/story") is read as https. Names are not resolved here: the connection does that, and checks again.
 */
export function checkUrl(input: string, allowed: AllowedHosts): Outcome<URL> {
  const trimmed = input.trim();
  if (trimmed.length > MAX_URL_LENGTH)
    return failure('not-a-url', `The address is longer than ${MAX_URL_LENGTH} characters.`);
  const text = /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d+)?([/?#]|$)/u.test(trimmed) ? `https://${trimmed}` : trimmed;
  if (!URL.canParse(text)) return failure('not-a-url');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return failure('unsupported-scheme');
  url.username = '';
  url.password = '';
  url.hash = '';
  const place = hostAndPort(url);
  if (allowed.has(place)) return { ok: true, value: url };
  const literal = isAddressLiteral(url.hostname);
  if ((literal && !isPublicAddress(url.hostname)) || LOCAL_NAME.test(url.hostname))
    return failure('private-address');
  if (!PORTS.has(place.slice(place.lastIndexOf(':') + 1))) return failure('blocked-port');
  return !literal && isNoName(url.hostname) ? failure('dns-error') : { ok: true, value: url };
}
