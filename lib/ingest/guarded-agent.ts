import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { type AllowedHosts } from './check-url';
import { isAddressLiteral, isPublicAddress } from './public-address';

/** Thrown inside the connection when an address is not public; never leaves this room. */
export class PrivateAddressError extends Error {
  readonly code = 'STANDFIRST_PRIVATE_ADDRESS';
}

/** Resolves a name to all its addresses (`dns.lookup` with `all: true`). */
export type ResolveAll = (
  host: string,
  done: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

const resolveAll: ResolveAll = (host, done) =>
  systemLookup(host, { all: true }, (error, addresses) => done(error, addresses ?? []));

/** Headers of a page are a few kilobytes; more is an attack or a mistake. */
export const MAX_HEADER_BYTES = 32 * 1024;

/**
 * An undici agent that connects to public addresses only. Three checks, because each alone has a hole: `lookup` is not
 * called for IP literals; a name may resolve to several addresses, one of them private; and a name may resolve
 * differently a second later, so that the socket's own remote address is looked at before a byte is sent.
 */
export function guardedAgent(
  allowed: AllowedHosts,
  limits: { readonly headersMs: number; readonly resolve?: ResolveAll },
): Agent {
  const resolve = limits.resolve ?? resolveAll;
  const publicOnly: LookupFunction = (host, options, done) =>
    resolve(host, (error, addresses) => {
      if (error) return done(error, '', 0);
      if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address)))
        return done(new PrivateAddressError(`${host} is not public`), '', 0);
      if (options.all) return done(null, [...addresses]);
      done(null, addresses[0].address, addresses[0].family);
    });
  const anywhere = buildConnector({ timeout: limits.headersMs });
  const guarded = buildConnector({ timeout: limits.headersMs, lookup: publicOnly });

  return new Agent({
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.headersMs,
    pipelining: 0,
    connect: (options, done) => {
      const port = options.port || (options.protocol === 'https:' ? '443' : '80');
      if (allowed.has(`${options.hostname}:${port}`)) return anywhere(options, done);
      if (isAddressLiteral(options.hostname) && !isPublicAddress(options.hostname))
        return done(new PrivateAddressError(`${options.hostname} is not public`), null);
      return guarded(options, (...result) => {
        const socket = result[1];
        if (socket && !isPublicAddress(socket.remoteAddress ?? '')) {
          socket.destroy();
          return done(new PrivateAddressError(`${options.hostname} led to a private address`), null);
        }
        return done(...result);
      });
    },
  });
}
