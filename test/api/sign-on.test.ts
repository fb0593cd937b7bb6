import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { GET as articles } from '@/app/api/v1/articles/route';
import { POST as end } from '@/app/api/v1/sessions/end/route';
import { GET as leave } from '@/app/api/v1/sessions/provider/route';
import { GET as comeBack } from '@/app/api/v1/sessions/provider/callback/route';
import { POST as begin } from '@/app/api/v1/sessions/route';
import { listAudit } from '@/lib/store/audit';
import { database } from '@/lib/store/database';
import { addUser, listUsers, removeUser, setEmail } from '@/lib/store/users';
import { describeWithDatabase } from '../store/scratch-database';
import { OidcProvider } from './oidc-provider';

const HOST = 'desk.example';
const PASSWORD = 'a ferry at low tide';
const none = undefined as never;
let from = 0;

const ask = (route: typeof leave, path: string, cookie = ''): Promise<Response> =>
  route(
    new Request(`http://127.0.0.1:3000${path}`, {
      headers: { host: HOST, cookie, 'x-standfirst-client': `198.51.100.${from}` },
    }),
    none,
  );
const cookies = (response: Response): string =>
  response.headers.getSetCookie().map((set) => set.split(';')[0]).join('; '); // prettier-ignore
const whyOf = (response: Response): string | null =>
  new URL(response.headers.get('location')!, 'http://x').searchParams.get('why');

describeWithDatabase('signing in by a provider', () => {
  let provider: OidcProvider;
  beforeAll(async () => {
    await addUser({ login: 'ada', name: '', role: 'admin', password: PASSWORD }, 'test');
    const invited = {
      login: 'ed',
      name: 'Ed',
      role: 'editor',
      email: 'Ed@desk.example',
      password: null,
    } as const;
    expect(await addUser(invited, 'test')).toMatchObject({ ok: true, value: { email: 'ed@desk.example' } });
  });
  beforeEach(async () => {
    from += 1;
    provider = await OidcProvider.start();
    vi.stubEnv('PUBLIC_URL', `https://${HOST}`);
    vi.stubEnv('OIDC_ISSUER', provider.issuer);
    vi.stubEnv('OIDC_CLIENT_ID', 'desk');
    vi.stubEnv('OIDC_CLIENT_SECRET', 'hush');
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await provider.stop();
    await database().user.updateMany({ where: { login: 'ed' }, data: { subject: null } });
    await database().user.deleteMany({ where: { mapped: true } });
  });
  afterAll(() => void delete (globalThis as { standfirstProvider?: unknown }).standfirstProvider);

  const ED = { email: 'ed@desk.example', email_verified: true, name: 'Ed' };
  /** The whole way, there and back. `change` alters what the browser comes back with. */
  async function go(
    claims: Readonly<Record<string, unknown>>,
    { next = '/queue', sub = 'sub-1', change = (_query: URLSearchParams): void => {} } = {},
  ): Promise<Response> {
    provider.bend = { ...provider.bend, claims: { ...claims, ...provider.bend.claims } };
    const left = await ask(leave, `/api/v1/sessions/provider?${new URLSearchParams({ next })}`);
    expect(left.status).toBe(303);
    const query = provider.come(new URL(left.headers.get('location')!), sub);
    change(query);
    return ask(comeBack, `/api/v1/sessions/provider/callback?${query}`, cookies(left));
  }
  const sessions = () => database().session.count();

  it('leads an invited person there with PKCE, state and nonce, and back to the page they came for', async () => {
    const left = await ask(leave, '/api/v1/sessions/provider?next=%2Fqueue');
    const asked = new URL(left.headers.get('location')!);
    expect(asked.origin).toBe(provider.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      client_id: 'desk',
      response_type: 'code',
      scope: 'openid email profile',
      redirect_uri: `https://${HOST}/api/v1/sessions/provider/callback`,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(left.headers.get('set-cookie')).toMatch(
      /^__Host-standfirst-sign-on=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/,
    );
    expect(left.headers.get('location')).not.toContain('hush');

    const back = await go(ED);
    expect(back.status).toBe(303);
    expect(back.headers.get('location')).toBe('/queue');
    const cookie = cookies(back).split('; ').find((one) => one.startsWith('__Host-standfirst='))!; // prettier-ignore
    const read = (given: string) =>
      articles(new Request(`http://${HOST}/x`, { headers: { host: HOST, cookie: given } }), none);
    expect((await read(cookie)).status).toBe(200);
    expect((await listAudit()).items[0]).toMatchObject({
      actor: 'Ed',
      action: 'session.begin',
      detail: 'by the provider',
    });

    await end(new Request(`http://${HOST}/x`, { method: 'POST', headers: { host: HOST, cookie } }), none);
    expect((await read(cookie)).status).toBe(401);
  });

  it('knows somebody by issuer and subject from then on, whatever their e-mail becomes', async () => {
    await go(ED);
    provider.bend = {};
    expect((await go({ email: 'edward@desk.example', email_verified: true })).headers.get('location')).toBe(
      '/queue',
    );
    provider.bend = {};
    // The address was given to somebody else at the provider: that is not Ed.
    expect(whyOf(await go(ED, { sub: 'sub-2' }))).toBe('uninvited');
  });

  it('asks userinfo where the token tells no e-mail', async () => {
    provider.info = { sub: 'sub-1', ...ED };
    expect((await go({})).headers.get('location')).toBe('/queue');
    provider.info = { sub: 'somebody-else', ...ED };
    expect(whyOf(await go({}))).toBe('provider-refused');
  });

  it.each([
    ['somebody who was not invited', { email: 'eve@desk.example', email_verified: true }, 'uninvited'],
    ['an e-mail that is not verified', { ...ED, email_verified: false }, 'unverified'],
    ['an e-mail of which nothing is said', { email: ED.email }, 'unverified'],
    ['“verified” as a word', { ...ED, email_verified: 'true' }, 'unverified'],
    ['another’s nonce', { ...ED, nonce: 'another' }, 'provider-refused'],
    ['no nonce', { ...ED, nonce: undefined }, 'provider-refused'],
    ['another issuer', { ...ED, iss: 'https://evil.example' }, 'provider-refused'],
    ['another audience', { ...ED, aud: 'another' }, 'provider-refused'],
    ['a token that has expired', { ...ED, iat: 1_000, exp: 2_000 }, 'provider-refused'],
    ['a token without an end', { ...ED, exp: undefined }, 'provider-refused'],
    ['no subject', { ...ED, sub: undefined }, 'provider-refused'],
  ])('refuses %s', async (_, claims, why) => {
    const before = await sessions();
    const back = await go(claims);
    expect([back.status, whyOf(back)]).toEqual([303, why]);
    expect(back.headers.get('location')).toMatch(/^\/login\?/);
    expect(cookies(back)).toBe('__Host-standfirst-sign-on=');
    expect(await sessions()).toBe(before);
  });

  it.each([
    ['no signature (alg none)', { sign: 'none' }],
    ['“none” above a signature', { header: { alg: 'none' } }],
    ['the public key as a shared secret (alg HS256)', { header: { alg: 'HS256' } }],
    ['a signature by another key', { sign: 'foreign' }],
    ['a key that the provider does not show', { header: { kid: 'two' }, sign: 'foreign' }],
  ] as const)('refuses %s', async (_, bend) => {
    provider.bend = bend;
    const before = await sessions();
    expect(whyOf(await go(ED))).toBe('provider-refused');
    expect(await sessions()).toBe(before);
  });

  it.each<[string, (query: URLSearchParams) => void, string]>([
    ['another’s state', (query) => query.set('state', 'another'), 'provider-refused'],
    ['no state', (query) => query.delete('state'), 'provider-refused'],
    ['another’s code', (query) => query.set('code', 'another'), 'provider-refused'],
    ['two codes', (query) => query.append('code', 'code-0'), 'provider-refused'],
    ['another provider’s answer', (query) => query.set('iss', 'https://evil.example'), 'provider-refused'],
    ['nothing', (query) => [...query.keys()].forEach((name) => query.delete(name)), 'provider-refused'],
    [
      'a no',
      (query) => {
        query.delete('code');
        query.set('error', 'access_denied');
      },
      'provider-cancelled',
    ],
  ])('refuses who comes back with %s', async (_, change, why) => {
    const before = await sessions();
    expect(whyOf(await go(ED, { change }))).toBe(why);
    expect(await sessions()).toBe(before);
  });

  it('refuses who comes back in a browser that did not leave, and a cookie that we never set', async () => {
    const left = await ask(leave, '/api/v1/sessions/provider');
    const query = provider.come(new URL(left.headers.get('location')!), 'sub-1');
    const path = `/api/v1/sessions/provider/callback?${query}`;
    for (const cookie of [
      '',
      '__Host-standfirst-sign-on=e30',
      '__Host-standfirst-sign-on=%%',
      `${cookies(left)}; ${cookies(left)}`,
    ])
      expect(whyOf(await ask(comeBack, path, cookie))).toBe('provider-again');
    expect(provider.requests).not.toContain('/token');
  });

  it('takes a code once', async () => {
    provider.bend = { claims: ED };
    const left = await ask(leave, '/api/v1/sessions/provider');
    const query = provider.come(new URL(left.headers.get('location')!), 'sub-1');
    const again = () => ask(comeBack, `/api/v1/sessions/provider/callback?${query}`, cookies(left));
    expect((await again()).headers.get('location')).toBe('/');
    expect(whyOf(await again())).toBe('provider-refused');
  });

  it.each([
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
  ])('S10: leads nobody to %s', async (next) =>
    expect((await go(ED, { next })).headers.get('location')).toBe('/'),
  );

  it('says so when the provider is away, answers nonsense or fails, and passwords go on', async () => {
    provider.bend = { status: 503 };
    expect(whyOf(await ask(leave, '/api/v1/sessions/provider?next=%2Fqueue'))).toBe('provider-down');
    provider.bend = {};
    const left = await ask(leave, '/api/v1/sessions/provider');
    const query = provider.come(new URL(left.headers.get('location')!), 'sub-1');
    provider.bend = { status: 500 };
    const failed = await ask(comeBack, `/api/v1/sessions/provider/callback?${query}`, cookies(left));
    expect(whyOf(failed)).toBe('provider-down');
    await provider.stop();
    vi.stubEnv('OIDC_CLIENT_ID', 'asked-anew');
    const away = await ask(leave, '/api/v1/sessions/provider?next=%2Fqueue');
    expect(away.headers.get('location')).toBe('/login?why=provider-down&next=%2Fqueue');
    const password = await begin(
      new Request(`http://${HOST}/x`, {
        method: 'POST',
        headers: { host: HOST, 'content-type': 'application/json' },
        body: JSON.stringify({ login: 'ada', password: PASSWORD }),
      }),
      none,
    );
    expect(password.status).toBe(201);
    provider = await OidcProvider.start();
  });

  it('is not there where none is set', async () => {
    vi.stubEnv('OIDC_ISSUER', '');
    expect(whyOf(await ask(leave, '/api/v1/sessions/provider'))).toBe('no-provider');
    expect(whyOf(await ask(comeBack, '/api/v1/sessions/provider/callback?code=x'))).toBe('no-provider');
  });

  it('lets in whom a claim maps to a role, and follows it', async () => {
    vi.stubEnv('OIDC_ROLE_CLAIM', 'groups');
    vi.stubEnv('OIDC_ROLES', 'staff=reader, desk=editor');
    const zoe = { email: 'zoe.x@desk.example', email_verified: true, name: 'Ada' };
    const roles = async () =>
      (await listUsers()).filter(({ login }) => login.startsWith('zoe')).map(({ role }) => role);
    for (const groups of [undefined, [], ['boss'], { desk: true }, 7]) {
      provider.bend = {};
      expect(whyOf(await go({ ...zoe, groups }, { sub: 'zoe' }))).toBe('uninvited');
    }
    provider.bend = {};
    expect(whyOf(await go({ ...zoe, groups: ['desk'], email_verified: false }, { sub: 'zoe' }))).toBe(
      'unverified',
    );
    provider.bend = {};
    // The name is Ada's already: the record tells people apart by it.
    await go({ ...zoe, groups: ['staff', 'desk', 'boss'] }, { sub: 'zoe' });
    expect((await listUsers()).find(({ login }) => login === 'zoe-x')).toMatchObject({
      name: 'zoe-x',
      role: 'editor',
    });
    provider.bend = {};
    await go({ ...zoe, groups: 'staff' }, { sub: 'zoe' });
    expect(await roles()).toEqual(['reader']);
    const before = await sessions();
    provider.bend = {};
    expect(whyOf(await go({ ...zoe, groups: [] }, { sub: 'zoe' }))).toBe('uninvited');
    expect(await sessions()).toBeLessThan(before);
    // An invited person keeps what the admins gave.
    provider.bend = {};
    await go({ ...ED, groups: ['staff'] });
    expect((await listUsers()).find(({ login }) => login === 'ed')).toMatchObject({ role: 'editor' });
  });

  it('makes one person of two who come at once', async () => {
    vi.stubEnv('OIDC_ROLES', 'staff=reader');
    const zoe = { email: 'zoe@desk.example', email_verified: true, name: 'Zoe', groups: ['staff'] };
    const both = await Promise.all([go(zoe, { sub: 'zoe' }), go(zoe, { sub: 'zoe' })]);
    expect(both.map((back) => back.headers.get('location'))).toEqual(['/queue', '/queue']);
    expect((await listUsers()).filter(({ login }) => login.startsWith('zoe'))).toHaveLength(1);
  });

  it('ends with the invitation', async () => {
    const gus = await addUser(
      { login: 'gus', name: '', role: 'reader', email: 'gus@desk.example', password: null },
      'test',
    );
    if (!gus.ok) throw new Error(gus.problem.message);
    const claims = { email: 'gus@desk.example', email_verified: true };
    expect((await go(claims, { sub: 'gus' })).headers.get('location')).toBe('/queue');
    expect(await setEmail(gus.value.id, 'ED@desk.example', 'test')).toMatchObject({
      problem: { code: 'taken' },
    });
    expect(await setEmail(gus.value.id, 'no address', 'test')).toMatchObject({
      problem: { code: 'bad-email' },
    });
    await setEmail(gus.value.id, '', 'test');
    expect(whyOf(await go(claims, { sub: 'gus' }))).toBe('uninvited');
    await removeUser(gus.value.id, 'test');
  });
});
