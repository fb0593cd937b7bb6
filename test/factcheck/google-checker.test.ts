import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { checkersOf } from '@/lib/factcheck/checkers-of';
import { googleChecker } from '@/lib/factcheck/google-checker';
import { httpSite, type LocalSite } from '../ingest/local-site';

const KEY = 'AIza-very-secret';
const CLAIM = 'Harrow Ferries lost nine boats to rotten hulls in a single winter';
const answer = (over: object = {}, claim: object = {}) => ({
  claims: [
    {
      text: CLAIM,
      claimant: 'Bram Hale',
      claimDate: '2026-01-30T00:00:00Z',
      claimReview: [
        {
          publisher: { name: 'The Lighthouse Check', site: 'checker.example' },
          url: 'https://checker.example/boats',
          title: 'No, nine boats were not lost',
          reviewDate: '2026-02-03T08:00:00Z',
          textualRating: 'Mostly wrong',
          languageCode: 'en',
          ...over,
        },
      ],
      ...claim,
    },
  ],
});

let site: LocalSite | null = null;
afterEach(async () => {
  await site?.close();
  site = null;
});
const asked: IncomingMessage[] = [];
async function service(respond: (response: ServerResponse) => void, ms = 2_000) {
  asked.length = 0;
  site = await httpSite((request, response) => {
    asked.push(request);
    respond(response);
  });
  return googleChecker({ baseUrl: site.url, key: KEY, ms });
}
const json = (value: unknown) => (response: ServerResponse) =>
  void response.setHeader('content-type', 'application/json').end(JSON.stringify(value));

it('gives what the service knows, in the checker’s words', async () => {
  const { find, method } = await service(json(answer()));
  expect(method).toBe('google');
  expect(await find([CLAIM])).toMatchObject({
    ok: true,
    value: [
      [
        {
          check: {
            url: 'https://checker.example/boats',
            claim: CLAIM,
            title: 'No, nine boats were not lost',
            claimant: 'Bram Hale',
            claimedAt: '2026-01-30T00:00:00Z',
            publishedAt: '2026-02-03T08:00:00Z',
            checker: 'The Lighthouse Check',
            rating: 'Mostly wrong',
          },
        },
      ],
    ],
  });
});

it('sends the claim and the key, the key in a header alone', async () => {
  const { find } = await service(json({}));
  await find([`${CLAIM} ${'x'.repeat(900)}`, 'Second']);
  expect(asked).toHaveLength(2);
  const url = new URL(asked[0].url!, 'http://x');
  expect([url.pathname, url.searchParams.get('languageCode')]).toEqual(['/v1alpha1/claims:search', 'en']);
  expect(url.searchParams.get('query')).toHaveLength(300);
  expect(asked[0].headers['x-goog-api-key']).toBe(KEY);
  expect(asked[0].url).not.toContain(KEY);
});

it('keeps to the floor that holds for everybody, whatever the service thinks', async () => {
  const { find } = await service(json(answer()));
  expect(await find(['Harrow Ferries ordered new boats.'])).toEqual({ ok: true, value: [[]] });
});

it.each<[string, unknown]>([
  ['nothing', {}],
  ['null', null],
  ['a list', []],
  ['claims of another type', { claims: 'x' }],
  ['a claim that is null', { claims: [null, 7, ['x']] }],
  ['no reviews', answer({}, { claimReview: null })],
  ['a script for an address', answer({ url: 'javascript:alert(1)' })],
  ['no address', answer({ url: undefined })],
  ['a claim that is no text', answer({}, { text: { a: 1 } })],
])('finds nothing in an answer with %s', async (_, value) => {
  const { find } = await service(json(value));
  expect(await find([CLAIM])).toEqual({ ok: true, value: [[]] });
});

it.each<[string, (response: ServerResponse) => void, string]>([
  ['refuses the key', (response) => void response.writeHead(403).end(`{"error":"${KEY} is wrong"}`), 'refused'],
  ['is busy', (response) => void response.writeHead(429).end(), 'busy'],
  ['is broken', (response) => void response.writeHead(503).end('oops'), 'busy'],
  ['sends elsewhere', (response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(), 'refused'],
  ['answers no JSON', (response) => void response.end('<html>'), 'bad-answer'],
  ['never ends', (response) => void response.write('{"claims":['), 'timed-out'],
  ['sends without end', (response) => void response.end('x'.repeat(1_100_000)), 'too-large'],
  ['breaks off', (response) => void response.destroy(), 'unreachable'],
])('says what is wrong when the service %s, without the key', async (_, respond, code) => {
  const { find } = await service(respond, 700);
  const outcome = await find([CLAIM, CLAIM]);
  expect(outcome).toMatchObject({ ok: false, problem: { code } });
  expect(JSON.stringify(outcome)).not.toContain(KEY);
  expect(asked).toHaveLength(1);
}); // prettier-ignore

it('is nobody without a key, with one that no header holds, or with an address that is none', () => {
  expect(checkersOf({})).toEqual([]);
  expect(checkersOf({ STANDFIRST_FACT_CHECK_KEY: ' ' })).toEqual([]);
  expect(checkersOf({ STANDFIRST_FACT_CHECK_KEY: 'a\nb' })).toEqual([]);
  expect(checkersOf({ STANDFIRST_FACT_CHECK_KEY: 'k', STANDFIRST_FACT_CHECK_URL: 'file:///x' })).toEqual([]);
  expect(checkersOf({ STANDFIRST_FACT_CHECK_KEY: 'k' }).map(({ method }) => method)).toEqual(['google']);
});
