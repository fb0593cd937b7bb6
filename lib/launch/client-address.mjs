// Which address a request comes from, when proxies that are declared stand between.
import { BlockList, isIP } from 'node:net';

/** The addresses and networks of STANDFIRST_PROXY, separated by commas or blanks. What cannot be read is left out. */
export function proxiesOf({ STANDFIRST_PROXY } = process.env) {
  const list = new BlockList();
  for (const one of (STANDFIRST_PROXY ?? '').split(/[\s,]+/).filter(Boolean)) {
    const [address, bits] = one.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (!isIP(address)) continue;
    if (bits === undefined) list.addAddress(address, family);
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 'ipv6' ? 128 : 32))
      list.addSubnet(address, Number(bits), family);
  }
  return list;
}

const plain = (address) => address.replace(/^::ffff:(?=\d+\.)/i, '');
const holds = (list, address) =>
  isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * The peer, or, where the peer is a declared proxy, the last address of X-Forwarded-For that is none. Anybody can send that
 * header: from an undeclared peer it says nothing.
 */
export function clientAddress(peer, forwardedFor, proxies) {
  let client = plain(peer ?? '');
  for (const hop of (forwardedFor ?? '').split(',').reverse()) {
    if (!holds(proxies, client)) return client;
    const address = plain(hop.trim());
    if (!isIP(address)) return client;
    client = address;
  }
  return client;
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Whether a request was handed on by a proxy for somebody who is not at this machine. */
export function isForwarded({ 'x-forwarded-for': addresses, 'x-forwarded-host': host, forwarded, via }) {
  if (forwarded !== undefined || via !== undefined) return true;
  if (host !== undefined && !/^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host)) return true;
  return (addresses ?? '')
    .split(',')
    .map((one) => plain(one.trim()))
    .some((one) => one !== '' && !holds(LOOPBACK, one));
}
