import { expect, it } from 'vitest';
import { isOurs } from '@/lib/launch/check-host.mjs';

it.each<[string | null, string, Record<string, string>, boolean]>([
  ['localhost:3000', '127.0.0.1', {}, true],
  ['127.0.0.1', '127.0.0.1', {}, true],
  ['[::1]:3000', '::1', {}, true],
  ['localhost:3000', '127.0.0.1', { STANDFIRST_LISTENS: '3000' }, true],
  ['127.0.0.1:9999', '127.0.0.1', { STANDFIRST_LISTENS: '3000' }, false],
  ['localhost', '127.0.0.1', { STANDFIRST_LISTENS: '80' }, true],
  ['localhost:8080', '127.0.0.1', { STANDFIRST_LISTENS: '3000', PUBLIC_HOST: 'localhost:8080' }, true],
  ['127.255.1.2:3000', '127.0.0.1', {}, false],
  ['127.0.0.2:3000', '127.0.0.2', {}, true],
  ['evil.example', '127.0.0.1', {}, false],
  ['evil.example', '::1', {}, false],
  ['127.0.0.1.evil.example', 'localhost', {}, false],
  [null, '127.0.0.1', {}, false],
  ['desk.example', '0.0.0.0', {}, true],
  ['desk.example', '127.0.0.1', { PUBLIC_URL: 'https://Desk.example/' }, true],
  ['desk.example:443', '127.0.0.1', { PUBLIC_HOST: 'night.example, desk.example' }, true],
  ['evil.example', '0.0.0.0', { PUBLIC_URL: 'https://desk.example' }, false],
  ['evil.example', '0.0.0.0', { PUBLIC_HOST: 'desk.example' }, false],
  ['desk.example', '127.0.0.1', { PUBLIC_URL: 'nonsense' }, false],
])('a request for %s on %s with %o is ours: %s', (host, hostname, env, ours) => {
  expect(isOurs(host, hostname, env)).toBe(ours);
});
