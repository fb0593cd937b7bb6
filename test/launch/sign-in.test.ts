import { describe, expect, it } from 'vitest';
import { isExposed, missingToServe, needsLink, needsSignIn } from '@/lib/launch/sign-in.mjs';
// @ts-expect-error the launcher is plain JavaScript
import { hasOtherPeople } from '../../lib/launch/other-people.mjs';
// @ts-expect-error the launcher is plain JavaScript
import { checkExposure } from '../../lib/launch/check-exposure.mjs';
// @ts-expect-error the launcher is plain JavaScript
import { clientAddress, isForwarded, proxiesOf } from '../../lib/launch/client-address.mjs';
import { describeWithDatabase } from '../store/scratch-database';

it.each([
  [{}, false],
  [{ HOST: '127.0.0.1' }, false],
  [{ HOST: '::1' }, false],
  [{ HOST: 'localhost', PUBLIC_URL: 'http://localhost:3000' }, false],
  [{ HOST: '0.0.0.0' }, true],
  [{ HOST: '::' }, true],
  [{ HOST: '10.0.0.4' }, true],
  [{ HOST: '127.0.0.1.evil.example' }, true],
  [{ PUBLIC_URL: 'https://desk.example' }, true],
  [{ PUBLIC_HOST: 'localhost, desk.example:80' }, true],
])('S8: with %o others can reach the pages: %s', (env, exposed) => expect(isExposed(env)).toBe(exposed));

it('asks people to sign in on one’s own machine too when told so', () => {
  expect(needsSignIn({})).toBe(false);
  expect(needsSignIn({ STANDFIRST_SIGN_IN: 'on' })).toBe(true);
});

it('opens by a link where the launcher says so, unless people sign in', () => {
  expect(needsLink({})).toBe(false);
  expect(needsLink({ STANDFIRST_ONE_TIME_LINK: 'on' })).toBe(true);
  expect(needsLink({ STANDFIRST_ONE_TIME_LINK: 'off' })).toBe(false);
  expect(needsLink({ STANDFIRST_ONE_TIME_LINK: 'on', STANDFIRST_SIGN_IN: 'on' })).toBe(false);
});

const PASSWD = [
  'root:x:0:0::/root:/bin/bash',
  'ada:x:1000:1000::/home/ada:/bin/bash',
  'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
];
const HOMES: Readonly<Record<string, readonly string[]>> = {
  '/etc/skel': ['.bashrc', '.profile'],
  '/home/ada': ['.bashrc', 'notes'],
  '/home/rob': ['.bashrc', '.bash_history'],
  '/home/image': ['.bashrc', '.profile'],
};
it.each([
  ['nobody else', [], false],
  ['a service with a high number', ['cups:x:1002:1002::/home/rob:/usr/sbin/nologin'], false],
  [
    'an account of the image, in whose home nobody works',
    ['image:x:1001:1001::/home/image:/bin/bash'],
    false,
  ],
  ['one without a home', ['image:x:1001:1001::/nonexistent:/bin/bash'], false],
  ['somebody else', ['rob:x:1001:1001::/home/rob:/bin/zsh'], true],
  ['somebody whose home is closed to us', ['eva:x:1001:1001::/home/eva:/bin/zsh'], true],
])('sees on a machine: %s', (_, lines, others) => {
  const list = (folder: string) => {
    if (HOMES[folder]) return HOMES[folder];
    throw Object.assign(new Error(folder), { code: folder === '/home/eva' ? 'EACCES' : 'ENOENT' });
  };
  const read = () => [...PASSWD, ...lines].join('\n');
  expect(hasOtherPeople({ platform: 'linux', uid: 1000, read, list })).toBe(others);
});
it('sees other homes on a Mac, and nobody where the list cannot be read', () => {
  const homes = (...names: string[]) =>
    hasOtherPeople({ platform: 'darwin', list: () => ['.localized', 'Shared', ...names] });
  expect([homes('ada'), homes('ada', 'rob')]).toEqual([false, true]);
  const list = () => {
    throw new Error('not permitted');
  };
  expect(hasOtherPeople({ platform: 'win32', list })).toBe(false);
});

it.each([
  ['nothing is set', { HOST: '0.0.0.0' }, false, [/no admin/, /PUBLIC_URL does not/]],
  ['there is an admin', { HOST: '0.0.0.0' }, true, [/PUBLIC_URL does not/]],
  ['the address is http', { PUBLIC_URL: 'http://desk.example' }, true, [/in the clear/]],
  ['the address is a file', { HOST: '0.0.0.0', PUBLIC_URL: 'file:///x' }, true, [/PUBLIC_URL does not/]],
  ['the address is https', { HOST: '0.0.0.0', PUBLIC_URL: 'https://desk.example' }, true, []],
  ['a proxy is declared', { PUBLIC_URL: 'http://desk.example', STANDFIRST_PROXY: '10.0.0.2' }, true, []],
  [
    'it is a container on one’s own machine',
    { HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost:3000' },
    true,
    [],
  ],
  ['it is one’s own machine', {}, false, []],
])('S8: tells what is missing when %s', (_name, env, hasAdmin, expected) => {
  const missing = missingToServe(env, hasAdmin).map(([why]) => why);
  expect(missing).toHaveLength(expected.length);
  missing.forEach((why, i) => expect(why).toMatch(expected[i]));
});

describeWithDatabase('S8: a start that others could reach, without an admin', () => {
  it('ends with 78 and the commands to run', async () => {
    const refused = await checkExposure(process.env.DATABASE_URL, { HOST: '0.0.0.0' }).catch(
      (e: unknown) => e,
    );
    expect(refused).toMatchObject({ name: 'Problem', exit: 78 });
    expect(String(refused)).toMatch(/user add YOUR-NAME --role admin[^]*export PUBLIC_URL=/);
    await checkExposure(process.env.DATABASE_URL, {});
  });
});

describe('the address of a client', () => {
  const proxies = proxiesOf({ STANDFIRST_PROXY: '10.0.0.0/8, ::1 nonsense 1.2.3.4/99' });
  it.each([
    ['203.0.113.9', undefined, '203.0.113.9'],
    ['203.0.113.9', '127.0.0.1', '203.0.113.9'], // anybody can send that header
    ['::ffff:10.1.1.1', '198.51.100.7', '198.51.100.7'],
    ['10.1.1.1', '127.0.0.1, 198.51.100.7, 10.2.2.2', '198.51.100.7'],
    ['10.1.1.1', 'nonsense', '10.1.1.1'],
    ['::1', '2001:db8::7', '2001:db8::7'],
  ])('of %s with %s is %s', (peer, header, client) =>
    expect(clientAddress(peer, header, proxies)).toBe(client),
  );

  it.each([
    [{}, false],
    [{ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost:3000' }, false],
    [{ 'x-forwarded-for': '203.0.113.9' }, true],
    [{ 'x-forwarded-host': 'desk.example' }, true],
    [{ forwarded: 'for=203.0.113.9' }, true],
  ])('was handed on by a proxy with %o: %s', (headers, forwarded) =>
    expect(isForwarded(headers)).toBe(forwarded),
  );
});
