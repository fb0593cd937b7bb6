import { expect, it } from 'vitest';
import { hostWords } from '@/app/shell/host-words';
import { canonicalUrl } from '@/lib/ingest/canonical-url';

it.each([
  ['https://www.lantern.example/a', 'lantern.example'],
  ['https://lantern.example:8443/a', 'lantern.example:8443'],
  // Cyrillic а for Latin a.
  ['https://www.\u0430pple.example/a', 'xn--pple-43d.example (\u0430pple.example)'],
  ['https://münchen.example/', 'xn--mnchen-3ya.example (münchen.example)'],
  ['http://[::1]:8080/', '[::1]:8080'],
  ['no address', 'no address'],
])('U21: tells the host of %s as %s', (address, words) => expect(hostWords(address)).toBe(words));

it('U21: keeps a homograph in the form that it has on the wire', () =>
  expect(canonicalUrl('https://\u0430pple.example/a')).toBe('https://xn--pple-43d.example/a'));
