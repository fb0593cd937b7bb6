import { domainToUnicode } from 'node:url';

/**
 * The host of an address as a person should see it, without “www.”: one with letters beyond ASCII in the form that it has on
 * the wire, its letters beside it (“xn--pple-43d.example (аpple.example)”), so that no letter can pass for another. What is no
 * address is given back, cut short. For the server only.
 */
export function hostWords(address: string): string {
  if (!URL.canParse(address)) return address.slice(0, 60);
  const { host, hostname } = new URL(address);
  const plain = (name: string): string => name.replace(/^www\./, '');
  const letters = domainToUnicode(hostname);
  return letters === '' || letters === hostname ? plain(host) : `${plain(host)} (${plain(letters)})`;
}
