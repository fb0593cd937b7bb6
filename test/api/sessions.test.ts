import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { POST as decide } from '@/app/api/v1/flags/[id]/decisions/route';
import { GET as articles } from '@/app/api/v1/articles/route';
import { POST as end } from '@/app/api/v1/sessions/end/route';
import { POST as begin } from '@/app/api/v1/sessions/route';
import { nextPage } from '@/lib/sign-on/next-page';
import { addUser } from '@/lib/store/users';
import { describeWithDatabase } from '../store/scratch-database';

const HOST = 'desk.example';
const PASSWORD = 'a ferry at low tide';
const none = undefined as never;
let from = 0;

const send = (body: BodyInit, type: string, more: HeadersInit = {}): Request =>
  new Request(`http://${HOST}/api/v1/sessions`, {
    method: 'POST',
    headers: { host: HOST, 'content-type': type, 'x-standfirst-client': `203.0.113.${from}`, ...more },
    body,
  });
const json = (login: string, password: string) =>
  begin(send(JSON.stringify({ login, password }), 'application/json'), none);
const form = (fields: Record<string, string>, more: HeadersInit = {}) =>
  begin(send(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', more), none);
const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0];
const read = (more: HeadersInit) =>
  articles(new Request(`http://${HOST}/api/v1/articles`, { headers: { host: HOST, ...more } }), none);

describeWithDatabase('signing in', () => {
  beforeAll(async () => {
    for (const [login, role] of [
      ['ada', 'admin'],
      ['rob', 'reader'],
    ] as const)
      // prettier-ignore
      await addUser({ login, name: '', role, password: PASSWORD }, 'test');
  });
  beforeEach(() => {
    from += 1;
    vi.stubEnv('PUBLIC_URL', `https://${HOST}`);
  });
  afterEach(() => void vi.unstubAllEnvs());

  it('S9: gives a cookie that is bound to this host, to TLS and to our own pages, and that no script reads', async () => {
    const response = await json('ada', PASSWORD);
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ user: { login: 'ada', role: 'admin' } });
    const set = response.headers.get('set-cookie')!;
    expect(set).toMatch(
      /^__Host-standfirst=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure$/,
    );
    expect((await read({ cookie: cookieOf(response) })).status).toBe(200);
  });

  it('ends with the session, at once', async () => {
    const cookie = cookieOf(await json('ada', PASSWORD));
    const request = new Request(`http://${HOST}/x`, { method: 'POST', headers: { host: HOST, cookie } });
    const response = await end(request, none);
    expect(response.status).toBe(303);
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-standfirst=; .*Max-Age=0/);
    expect((await read({ cookie })).status).toBe(401);
  });

  it('S3: lets a reader read, and not decide', async () => {
    const cookie = cookieOf(await json('rob', PASSWORD));
    expect((await read({ cookie })).status).toBe(200);
    const request = new Request(`http://${HOST}/x`, {
      method: 'POST',
      headers: { host: HOST, cookie, 'content-type': 'application/json', origin: `https://${HOST}` },
      body: JSON.stringify({ action: 'confirm', version: 0 }),
    });
    const response = await decide(request, { params: Promise.resolve({ id: 'flag' }) });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'not-permitted' });
  });

  it.each([
    ['no cookie', {}],
    ['another’s name for it', { cookie: 'standfirst=x' }],
    ['two of them', { cookie: `__Host-standfirst=${'a'.repeat(43)}; __Host-standfirst=${'b'.repeat(43)}` }],
    ['a token that is none', { authorization: 'Bearer stf_000000000000_x' }],
    ['another way to show one', { authorization: 'Basic YWRhOmE=' }],
    [
      'S11: a word for Next’s own middleware',
      { 'x-middleware-subrequest': 'middleware:middleware:middleware' },
    ],
    ['S11: that it comes from a proxy', { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost' }],
  ])('refuses a request that shows %s', async (_name, more) => {
    const response = await read(more);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('S2: refuses a sign-in from no page of ours, and A9: from what is no origin', async () => {
    for (const origin of ['null', 'https://evil.example', 'desk.example', '///'])
      expect((await form({ login: 'ada', password: PASSWORD }, { origin })).status).toBe(403);
  });

  it('S6: makes the sixth try of a quarter of an hour wait, also when they come at once', async () => {
    const tries = await Promise.all(Array.from({ length: 6 }, () => json('eve', 'guessed wrongly')));
    expect(tries.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429]);
    const late = await json('EVE ', 'guessed wrongly');
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(800);
  });

  it('forgets the tries of somebody who knew it in the end', async () => {
    for (let i = 0; i < 3; i += 1) {
      for (let k = 0; k < 3; k += 1) expect((await json('rob', 'mistyped once more')).status).toBe(401);
      expect((await json('rob', PASSWORD)).status).toBe(201);
    }
  });

  it('S10: leads a form on to a page of ours, and back when it was wrong', async () => {
    const good = await form({ login: 'ada', password: PASSWORD, next: '/queue?state=open' });
    expect([good.status, good.headers.get('location')]).toEqual([303, '/queue?state=open']);
    const evil = await form({ login: 'ada', password: PASSWORD, next: '//evil.example/' });
    expect(evil.headers.get('location')).toBe('/');
    const wrong = await form({ login: 'ada', password: 'guessed wrongly', next: '/queue' });
    expect(wrong.headers.get('location')).toBe('/login?why=wrong-password&next=%2Fqueue');
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  it.each([
    ['/articles/x?y#z', '/articles/x?y#z'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/login', '/'],
    ['/../..//evil.example', '/'],
    ['', '/'],
  ])('S10: takes %s for the page %s', (given, page) => expect(nextPage(given)).toBe(page));
});
