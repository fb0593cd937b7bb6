import { createServer } from 'node:http';
import { once } from 'node:events';
import { gunzipSync } from 'node:zlib';
import { request } from 'undici';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepAnswers } from '@/lib/launch/keep-answers.mjs';
// @ts-expect-error the launcher is plain JavaScript
import { answerKept } from '../../lib/launch/answer-kept.mjs';

const body = JSON.stringify({ words: 'ö'.repeat(2_000) });
const held = keepAnswers<unknown>(100_000);
let moment: number | Error = 1;
const identity = async () => ({
  authenticate: async () => 'who',
  rightsOf: () => 'read',
  latest: async () => {
    if (moment instanceof Error) throw moment;
    return moment;
  },
  isStill: (then: number) => then === moment,
});
const server = createServer((asked, response) => {
  void answerKept(asked, response, identity).then((done: boolean) => done || response.end('the route'));
});
let origin = '';
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => {
  server.close();
  delete (globalThis as { standfirstAnswers?: unknown }).standfirstAnswers;
});

async function ask(headers: Record<string, string> = {}, path = '/api/v1/articles/a', method = 'GET') {
  const answer = await request(origin + path, { headers, method: method as 'GET' });
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  const isPacked = answer.headers['content-encoding'] === 'gzip';
  return { ...answer, text: (isPacked ? gunzipSync(bytes) : bytes).toString(), isPacked };
}
const keep = () => {
  (globalThis as { standfirstAnswers?: unknown }).standfirstAnswers = { held };
  const headers = { etag: '"x"', 'content-type': 'application/json', 'cache-control': 'no-store' };
  held.put(
    'read /api/v1/articles/a',
    { moment: 1, shown: 'everything' },
    { status: 200, headers, body: new TextEncoder().encode(body) },
    10,
  );
};

it('leaves to the route what is not held, what is written, and who shows a token', async () => {
  expect((await ask()).text).toBe('the route');
  keep();
  expect((await ask()).text).toBe(body);
  expect((await ask({}, '/api/v1/articles/a?x')).text).toBe('the route');
  expect((await ask({}, '/api/v1/articles/a', 'POST')).text).toBe('the route');
  expect((await ask({ authorization: 'Bearer x' })).text).toBe('the route');
});

it('answers with the headers of the route, packed for whoever takes that', async () => {
  keep();
  const [plain, packed] = [await ask(), await ask({ 'accept-encoding': 'gzip' })];
  expect([plain.isPacked, packed.isPacked, packed.text]).toEqual([false, true, body]);
  for (const { headers } of [plain, packed])
    expect(headers).toMatchObject({
      etag: '"x"',
      'content-type': 'application/json',
      vary: 'Accept-Encoding',
    });
});

it.each([
  ['"x"', 304],
  ['W/"x", "y"', 304],
  ['*', 304],
  ['"y"', 200],
])('says %s → %i to If-None-Match', async (tag, status) => {
  keep();
  const answer = await ask({ 'if-none-match': tag });
  expect([answer.statusCode, answer.text]).toEqual([status, status === 304 ? '' : body]);
});

it('gives nothing that shows what has changed since, nor without a database', async () => {
  keep();
  moment = new Error('away');
  expect((await ask()).text).toBe('the route');
  moment = 2;
  expect((await ask()).text).toBe('the route');
  moment = 1;
  expect((await ask()).text).toBe('the route'); // it was dropped
});
