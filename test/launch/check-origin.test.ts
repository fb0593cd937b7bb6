import { expect, it } from 'vitest';
import { isOwnOrigin } from '@/lib/launch/check-origin.mjs';

const DESK = { PUBLIC_URL: 'https://desk.example/' };
it.each<[string | null, string, Record<string, string>, boolean]>([
  [null, '127.0.0.1:3000', {}, true], // no browser
  ['http://127.0.0.1:3000', '127.0.0.1:3000', {}, true],
  ['https://127.0.0.1:3000', '127.0.0.1:3000', {}, false],
  ['http://127.0.0.1:3001', '127.0.0.1:3000', {}, false],
  ['http://localhost:3000', '127.0.0.1:3000', {}, false],
  ['null', '127.0.0.1:3000', {}, false],
  ['http://127.0.0.1:3000, http://evil.example', '127.0.0.1:3000', {}, false],
  ['http://127.0.0.1:3000@evil.example', '127.0.0.1:3000', {}, false],
  ['https://desk.example', 'desk.example', DESK, true],
  ['https://desk.example', 'inner:3000', DESK, true], // a proxy that does not hand on the Host
  ['http://desk.example', 'desk.example', DESK, false], // a page that somebody on the way may have written
  ['https://desk.example:444', 'desk.example', DESK, false],
  ['https://night.example', 'night.example', { ...DESK, PUBLIC_HOST: 'night.example' }, true],
  ['http://night.example', 'night.example', { ...DESK, PUBLIC_HOST: 'night.example' }, true],
  ['https://evil.example', 'desk.example', DESK, false],
])('S2: takes a write from %s at %s with %o: %s', (origin, host, env, own) =>
  expect(isOwnOrigin(origin, host, env)).toBe(own),
);
