import ipaddr from 'ipaddr.js';

/** Azure's metadata service: a public range by number, a private one by use. */
const DENIED = new Set(['168.63.129.16']);

/** All public IPv6 addresses lie in 2000::/3 (RFC 4291); what lies outside is for no use yet, or was given up. */
const isAllocated = (parsed: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  parsed.kind() === 'ipv4' || parsed.toByteArray()[0] >> 5 === 1;

/**
 * True when `address` (an IP literal) lies on the public internet. IPv4 wrapped in IPv6 (mapped, NAT64) is unwrapped and
 * judged by what it wraps; 6to4, Teredo and every reserved range are not public.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.process(bare);
  if (parsed.range() === 'rfc6052') {
    const bytes = parsed.toByteArray().slice(-4);
    return isPublicAddress(bytes.join('.'));
  }
  return parsed.range() === 'unicast' && isAllocated(parsed) && !DENIED.has(parsed.toString());
}

/** True when `host` (as `URL.hostname` gives it) is an IP literal rather than a name. */
export const isAddressLiteral = (host: string): boolean => ipaddr.isValid(host.replace(/^\[|\]$/g, ''));
