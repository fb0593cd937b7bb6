import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fetchFeed } from '@/lib/ingest/fetch-feed';
import type { Manners, Validators } from '@/lib/ingest/fetch-bytes';
import { closeParsePool, readRobotsSafely } from '@/lib/ingest/parse-pool';
import { readRetryAfter } from '@/lib/ingest/retry-after';
import { httpSite, type LocalSite } from './local-site';

const NOTHING: Validators = { etag: null, lastModified: null };
const feed = (title: string, encoding = 'utf-8') =>
  `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>${title}</title><item><title>Köln</title><link>/a</link></item></channel></rss>`;

let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: string[] = [];
let site: LocalSite;
beforeAll(async () => {
  site = await httpSite((request, response) => {
    asked.push(request.url!);
    answer(request, response);
  });
});
afterEach(() => (asked = []));
afterAll(() => Promise.all([site.close(), closeParsePool()]));

const give =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200) =>
  (_: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(status, headers).end(body);
const get = (options = {}, known = NOTHING) =>
  fetchFeed(`${site.url}/feed`, known, { allow: [site.host], ...options });
const codeOf = async (outcome: ReturnType<typeof get>) => {
  const result = await outcome;
  return result.ok ? 'ok' : result.problem.code;
};

describe('fetchFeed', () => {
  it.each([
    'application/rss+xml',
    'text/xml',
    'text/html; charset=utf-8',
    'text/plain',
    'application/octet-stream',
    '',
  ])('goes by what it is and not by its label %j', async (type) => {
    answer = give(feed('Post'), type ? { 'content-type': type } : {});
    expect(await get()).toMatchObject({ ok: true, value: { found: { kind: 'feed', title: 'Post' } } });
  });

  it.each([
    ['declared in XML', Buffer.from(feed('Zeitung für Köln', 'iso-8859-1'), 'latin1'), 'application/xml'],
    [
      'declared by the server',
      Buffer.from(feed('Zeitung für Köln', 'utf-8'), 'latin1'),
      'text/xml; charset=windows-1252',
    ],
    [
      'UTF-16 with its mark',
      Buffer.from(`\uFEFF${feed('Zeitung für Köln', 'utf-16')}`, 'utf16le'),
      'application/rss+xml',
    ],
  ])('reads a charset that is %s', async (_, bytes, type) => {
    answer = give(bytes, { 'content-type': type });
    expect(await get()).toMatchObject({ ok: true, value: { found: { title: 'Zeitung für Köln' } } });
  });

  it('T13: loses no entry for a charset that is declared wrongly', async () => {
    answer = give(Buffer.from(feed('Köln'), 'latin1'), { 'content-type': 'application/rss+xml' });
    expect(await get()).toMatchObject({
      ok: true,
      value: { found: { entries: [{ address: `${site.url}/a` }] } },
    });
  });

  it.each([
    ['F5: a page of errors with status 200', give('<!doctype html><title>Not found</title>'), 'not-a-feed'],
    ['a feed that is cut off', give(feed('Post').slice(0, 120)), 'damaged-feed'],
    ['nothing', give(''), 'empty'],
    ['a picture', give(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])), 'not-a-feed'],
    ['too much', give(Buffer.alloc(6 * 1024 * 1024, 32)), 'feed-too-large'],
    ['404', give('', {}, 404), 'not-found'],
    ['410', give('', {}, 410), 'gone'],
    ['H22: 304 that nobody asked for', give('', {}, 304), 'server-error'],
    ['a redirect inside', give('', { location: 'http://169.254.169.254/feed' }, 302), 'private-address'],
    [
      'a redirect to a port next door',
      give('', { location: 'http://127.0.0.1:1/feed' }, 302),
      'private-address',
    ],
    ['a redirect to a file', give('', { location: 'file:///etc/passwd' }, 302), 'unsupported-scheme'],
    ['a redirect to itself', give('', { location: '/feed' }, 302), 'too-many-redirects'],
  ])('says what is wrong with %s', async (_, given, code) => {
    answer = given;
    expect(await codeOf(get())).toBe(code);
    expect(asked.length).toBeLessThanOrEqual(6);
  });

  it('a feed of 10 MiB of open elements ends in time', async () => {
    answer = give(`<rss version="2.0"><channel>${'<item>'.repeat(700_000)}`);
    const began = performance.now();
    expect(['damaged-feed', 'too-complex']).toContain(await codeOf(get()));
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  it('H8: a feed that drips ends when the time is up', async () => {
    answer = (request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 50);
      request.on('close', () => clearInterval(drip));
    };
    const began = performance.now();
    expect(await codeOf(get({ totalMs: 700 }))).toBe('timeout');
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('asks with what is known, and gives no more of it than a header may hold', async () => {
    answer = ({ headers }, response) =>
      headers['if-none-match'] === 'W/"7"'
        ? give('', {}, 304)({} as IncomingMessage, response)
        : give(feed('Post'), { etag: 'W/"7"', 'last-modified': 'x'.repeat(5_000) })(
            {} as IncomingMessage,
            response,
          );
    const first = await get();
    expect(first).toMatchObject({ ok: true, value: { etag: 'W/"7"', lastModified: null } });
    expect(await get({}, { etag: 'W/"7"', lastModified: null })).toMatchObject({
      ok: true,
      value: { found: null, moved: null },
    });
  });

  it.each<[string, readonly [status: number, to: string][], string | null]>([
    ['none', [], null],
    ['one that is permanent', [[301, '/1']], '/1'],
    [
      'permanent ones of both kinds',
      [
        [308, '/1'],
        [301, '/2'],
      ],
      '/2',
    ],
    ['one for the time being', [[302, '/1']], null],
    [
      'one for the time being in the middle',
      [
        [301, '/1'],
        [302, '/2'],
        [301, '/3'],
      ],
      null,
    ],
    [
      'one for the time being at the end',
      [
        [301, '/1'],
        [307, '/2'],
      ],
      null,
    ],
    [
      'one for the time being at the beginning',
      [
        [303, '/1'],
        [308, '/2'],
      ],
      null,
    ],
    [
      'a permanent one out and back',
      [
        [301, '/1'],
        [301, '/feed'],
      ],
      null,
    ],
    ['a fragment and somebody’s password', [[301, 'http://a:b@HOST/1#end']], '/1'],
  ])('says where a feed was moved for good after redirects: %s', async (_, hops, led) => {
    let hop = 0;
    answer = (request, response) => {
      const [status, to] = hops[hop++] ?? [];
      const location = to?.replace('HOST', site.host);
      (location ? give('', { location }, status) : give(feed('Post')))(request, response);
    };
    expect(await get()).toMatchObject({ ok: true, value: { moved: led && site.url + led } });
  });

  it('says so of an answer that is unchanged, too', async () => {
    answer = ({ url }, response) =>
      (url === '/feed' ? give('', { location: '/new' }, 301) : give('', {}, 304))(
        {} as IncomingMessage,
        response,
      );
    expect(await get({}, { etag: '"1"', lastModified: null })).toMatchObject({
      ok: true,
      value: { found: null, moved: `${site.url}/new` },
    });
  });

  it('tells how long the site asks to wait', async () => {
    answer = give('', { 'retry-after': '120' }, 503);
    expect(await get()).toMatchObject({ ok: false, retryAfter: 120, problem: { code: 'server-error' } });
  });

  it('asks its manners before every address on the way, and stops where they say so', async () => {
    answer = ({ url }, response) => give('', { location: `${url}x` }, 302)({} as IncomingMessage, response);
    const told: string[] = [];
    const manners: Manners = {
      before: async ({ pathname }) => {
        told.push(pathname);
        return pathname === '/feedx'
          ? { ok: false, problem: { code: 'robots-disallowed', message: 'no' } }
          : { ok: true, value: null };
      },
      leaveAlone: () => {},
    };
    expect(await codeOf(get({ manners }))).toBe('robots-disallowed');
    expect(told).toEqual(['/feed', '/feedx']);
    expect(asked).toEqual(['/feed']);
  });
});

describe('a robots.txt made to take for ever', () => {
  it('is given up', async () => {
    const text = `User-agent: *\n${`Disallow: ${'*a'.repeat(1_000)}b\n`.repeat(250)}`;
    const url = `https://lantern.example/${'a'.repeat(2_000)}`;
    const began = performance.now();
    const read = await readRobotsSafely(text, 'https://lantern.example/robots.txt', url, 'Standfirst');
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(read).toMatchObject({ ok: false, problem: { code: 'too-complex' } });
  });
});

describe('readRetryAfter', () => {
  const now = new Date('2026-03-02T09:00:00Z');
  it.each([
    ['seconds', '120', 120],
    ['a date', 'Mon, 02 Mar 2026 09:05:00 GMT', 300],
    ['H14 H25: three years', '99999999', 86_400],
    ['H14 H25: a date that is far off', 'Mon, 02 Mar 2099 09:05:00 GMT', 86_400],
    ['H26: a date in the past', 'Mon, 02 Mar 2020 09:05:00 GMT', null],
    ['no time at all', '0', null],
    ['less', '-5', null],
    ['a word', 'soon', null],
    ['nothing', '', null],
  ])('%s: reads %j', (_, value, seconds) => expect(readRetryAfter(value, now)).toBe(seconds));
});
