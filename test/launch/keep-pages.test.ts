// @ts-expect-error it comes without types
import compression from 'next/dist/compiled/compression';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { gunzipSync } from 'node:zlib';
import { request as ask } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepAnswers } from '@/lib/launch/keep-answers.mjs';
// @ts-expect-error the launcher is plain JavaScript
import { isKept, pageKeeper } from '../../lib/launch/keep-pages.mjs';
// @ts-expect-error the launcher is plain JavaScript
import { secure } from '../../lib/launch/secure.mjs';

describe('answers that are kept', () => {
  const of = { moment: 1, shown: new Set(['one']) };
  const still = () => true;

  it('stand as long as what they were made of', () => {
    const kept = keepAnswers<string>(100);
    kept.put('a', of, 'first', 5);
    expect(kept.get('a', (moment, shown) => moment === 1 && shown === of.shown)).toBe('first');
    expect(kept.get('a', () => false)).toBeUndefined();
    expect(kept.get('a', still)).toBeUndefined();
    expect(kept.bytes).toBe(0);
  });

  it('take no more room than they may: what was asked for longest ago goes first', () => {
    const kept = keepAnswers<string>(10);
    kept.put('a', of, 'a', 4);
    kept.put('b', of, 'b', 4);
    kept.get('a', still);
    kept.put('c', of, 'c', 4);
    kept.put('huge', of, 'huge', 11);
    expect(['a', 'b', 'c', 'huge'].map((name) => kept.get(name, still))).toEqual([
      'a',
      undefined,
      'c',
      undefined,
    ]);
    kept.put('a', of, 'again', 5);
    expect(kept.bytes).toBe(9);
  });
});

it.each([
  ['GET', '/articles/a%20b', {}, true],
  ['GET', '/articles/a?x', {}, false],
  ['GET', '/articles/a/report', {}, false],
  ['GET', '/articles', {}, false],
  ['HEAD', '/articles/a', {}, false],
  ['POST', '/articles/a', {}, false],
  ['GET', '/articles/a', { rsc: '1' }, false],
  ['GET', '/articles/a', { 'next-action': 'x' }, false],
])('%s %s with %j is kept: %s', (method, url, headers, kept) =>
  expect(isKept({ method, url, headers })).toBe(kept),
);

describe('pages that are kept', () => {
  let [made, status] = [0, 200];
  let moment: number | Error = 1;
  let more = '';
  const pack = compression();
  const latest = async () => {
    if (moment instanceof Error) throw moment;
    return moment;
  };
  // Each page shows the article of its address.
  const changed = new Map<string, number>();
  const change = (url: string) => void changed.set(url, (moment = Number(moment) + 1));
  const isStill = (then: number, shown: ReadonlySet<string>) =>
    [...shown].every((url) => (changed.get(url) ?? 0) <= then);
  const recordShown = (work: () => string) => {
    const made = work();
    return { made, shown: () => new Set([made]) };
  };
  const keeper = pageKeeper({ latest, isStill, recordShown });
  // As Next does it: headers flushed with the first piece, a piece at a time, each waited for.
  const handle = (request: IncomingMessage, response: ServerResponse): string => {
    const nonce = /nonce-([^']+)/.exec(String(request.headers['content-security-policy']))![1];
    expect(request.headers['accept-encoding'] ?? 'identity').toBe('identity');
    pack(request, response, () => {}); // what packs Next’s own answers
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('link', [`</a.js>; rel=preload; nonce="${nonce}"`, '</b.css>; rel=preload']);
    response.setHeader('vary', 'rsc');
    response.statusCode = status;
    response.flushHeaders();
    response.write(`<script nonce="${nonce}">${++made}</script>`, () => {
      response.write(Buffer.from(`${'ö'.repeat(999)}<script nonce="${nonce}">${more}</script>`));
      response.end();
    });
    return String(request.url);
  };
  const server = createServer((request, response) => {
    const nonce = secure(request, response);
    const actor = { kind: 'person', id: request.headers['x-who'] ?? 'ada' };
    void keeper(request, response, { actor, nonce, handle });
  });
  let origin = '';
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  });
  afterAll(() => void server.close());
  beforeEach(() => {
    [made, status] = [0, 200];
    if (moment instanceof Error) moment = changed.size + 1_000;
    for (const url of ['/articles/a', '/articles/b']) change(url);
  });

  const page = async (url = '/articles/a', headers: Record<string, string> = {}) => {
    const answer = await ask(origin + url, { headers });
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    const text = (answer.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString();
    const nonces = [...text.matchAll(/nonce="([^"]+)"/g)].map(([, nonce]) => nonce);
    return { ...answer, text, nonces, number: Number(/>(\d+)</.exec(text)?.[1]), bytes: bytes.length };
  };

  it('are made once until what they show has changed, each time with the nonce of its own policy', async () => {
    const [one, two] = [await page(), await page()];
    expect([one.number, two.number]).toEqual([1, 1]);
    expect(two.text.length).toBe(one.text.length);
    for (const { headers, nonces } of [one, two]) {
      expect(new Set(nonces).size).toBe(1);
      expect(headers['content-security-policy']).toContain(`'nonce-${nonces[0]}'`);
      expect(String(headers.link)).toContain(nonces[0]);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
    }
    expect(one.nonces[0]).not.toBe(two.nonces[0]);
    change('/articles/b');
    expect((await page()).number).toBe(1);
    change('/articles/a');
    expect((await page()).number).toBe(2);
  });

  it('are told apart by address, by who asks, and by language and cookie', async () => {
    const asked = [
      await page(),
      await page('/articles/b'),
      await page('/articles/a', { 'x-who': 'bo' }),
      await page('/articles/a', { 'accept-language': 'de' }),
      await page('/articles/a', { cookie: 'locale=de' }),
    ];
    expect(asked.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are packed for whoever takes that, the first time and after', async () => {
    for (const time of [1, 2]) {
      const packed = await page('/articles/a', { 'accept-encoding': 'br, gzip' });
      expect([time, packed.headers['content-encoding'], packed.headers.vary]).toEqual([
        time,
        'gzip',
        'rsc, Accept-Encoding',
      ]);
      expect(packed.text).toContain('öö');
      expect(packed.bytes).toBeLessThan(packed.text.length / 4);
    }
    expect((await page()).headers['content-encoding']).toBeUndefined();
    expect(made).toBe(1);
  });

  it('are not kept when they tell of a fault, nor without a database', async () => {
    status = 404;
    expect([(await page()).statusCode, (await page()).number]).toEqual([404, 2]);
    status = 200;
    more = 'self.__next_f.push([1,"7:E{\\"digest\\":\\"1\\"}"])'; // a part of it could not be made
    expect([(await page()).number, (await page()).number]).toEqual([3, 4]);
    more = '';
    moment = new Error('away');
    expect([(await page()).number, (await page()).number]).toEqual([5, 6]);
  });
});
