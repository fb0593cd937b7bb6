import { afterAll, beforeAll, expect, it } from 'vitest';
import { POST as capture } from '@/app/api/v1/captures/route';
import { forgetSender } from '@/lib/jobs/queue';
import { revokeApiToken } from '@/lib/store/api-tokens';
import { makeCaptureToken } from '../store/make-token';
import { database } from '@/lib/store/database';
import { getSubmissionInput } from '@/lib/store/submissions';
import type { Submission } from '@/lib/types';
import { describeWithDatabase } from '../store/scratch-database';

const ADDRESS = 'http://127.0.0.1:3000/api/v1/captures';
const STORY = 'https://lantern.example/2026/ferry?id=7';
const PAGE = '<h1>Ferry fares to rise</h1><p>The ferry line said so.</p>';
const none = undefined as never;

type Fields = Readonly<Record<string, string | Blob>> | readonly (readonly [string, string | Blob])[];
function send(fields: Fields, headers: HeadersInit = {}, body?: BodyInit): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of 'length' in fields
    ? (fields as readonly (readonly [string, string | Blob])[])
    : Object.entries(fields))
    form.append(name, value);
  const request = new Request(ADDRESS, {
    method: 'POST',
    headers: { host: '127.0.0.1:3000', origin: 'https://lantern.example', ...headers },
    body: body ?? form,
  });
  return capture(request, none);
}

describeWithDatabase('POST /api/v1/captures', () => {
  let token = '';
  beforeAll(async () => {
    const made = await makeCaptureToken('Firefox', 'Ada');
    if (!made.ok) throw new Error(made.problem.message);
    token = made.value.secret;
  });
  afterAll(forgetSender);
  const idOf = async (response: Response) =>
    ((await response.json()) as { submissions: Submission[] }).submissions[0].id;

  it('takes a page from another site by its token, and keeps who sent it', async () => {
    const response = await send({ token, url: `${STORY}#comments`, html: PAGE });
    expect(response.status).toBe(202);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(await getSubmissionInput(await idOf(response))).toMatchObject({
      kind: 'html',
      input: PAGE,
      origin: { kind: 'browser', url: STORY, sender: 'Firefox', bytes: PAGE.length },
    });
  });

  it('takes a file from a script that shows its token in the header', async () => {
    const html = new Blob([Buffer.from('<meta charset=latin1><p>K\xf6ln', 'latin1')], { type: 'text/html' });
    const response = await send({ url: STORY, html }, { authorization: `Bearer ${token}` });
    expect(response.status).toBe(202);
    expect((await getSubmissionInput(await idOf(response)))?.input).toContain('Köln');
  });

  it('sends a browser on to where its article will be', async () => {
    const response = await send({ token, url: STORY, html: PAGE }, { accept: 'text/html,*/*;q=0.8' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(/^\/\?follow=[0-9a-f-]{36}$/);
  });

  it('carries out a repetition with the same key once', async () => {
    const key = { 'idempotency-key': 'k-1' };
    const first = await idOf(await send({ token, url: STORY, html: PAGE }, key));
    expect(await idOf(await send({ token, url: STORY, html: PAGE }, key))).toBe(first);
    const other = await send({ token, url: STORY, html: `${PAGE}<p>More.` }, key);
    expect([other.status, ((await other.json()) as { code: string }).code]).toEqual([422, 'key-reused']);
  });

  const large = 'x'.repeat(10 * 1024 * 1024 + 1);
  it.each<[string, number, string, (token: string) => Fields, HeadersInit?]>([
    ['no token', 401, 'no-token', () => ({ url: STORY, html: PAGE })],
    ['a token that is none', 401, 'no-token', () => ({ token: 'stf_x', url: STORY, html: PAGE })],
    ['a token as a file', 401, 'no-token', (t) => ({ token: new Blob([t]), url: STORY, html: PAGE })],
    [
      'a header that hides a good field',
      401,
      'no-token',
      (t) => ({ token: t, url: STORY, html: PAGE }),
      { authorization: 'Bearer nobody' },
    ],
    [
      'a foreign Host, token or not',
      421,
      'misdirected',
      (t) => ({ token: t, url: STORY, html: PAGE }),
      { host: 'evil.example' },
    ],
    ['no page', 422, 'invalid', (t) => ({ token: t, url: STORY })],
    ['no address', 422, 'invalid', (t) => ({ token: t, html: PAGE })],
    [
      'a file of this machine',
      400,
      'not-a-url',
      (t) => ({ token: t, url: 'file:///etc/passwd', html: PAGE }),
    ],
    ['a script for an address', 400, 'not-a-url', (t) => ({ token: t, url: 'javascript:1', html: PAGE })],
    [
      'an address of 3,000 characters',
      400,
      'not-a-url',
      (t) => ({ token: t, url: STORY + 'a'.repeat(3_000), html: PAGE }),
    ],
    [
      'an address twice',
      422,
      'invalid',
      (t) => [
        ['token', t],
        ['url', STORY],
        ['url', 'https://norwire.example/'],
        ['html', PAGE],
      ],
    ],
    [
      'a token twice',
      422,
      'invalid',
      (t) => [
        ['token', t],
        ['token', 'x'],
        ['url', STORY],
        ['html', PAGE],
      ],
    ],
    ['an empty page', 422, 'empty', (t) => ({ token: t, url: STORY, html: ' \n' })],
    ['a page over 10 MiB', 413, 'too-large', (t) => ({ token: t, url: STORY, html: large })],
    [
      'a key with spaces',
      422,
      'invalid',
      (t) => ({ token: t, url: STORY, html: PAGE }),
      { 'idempotency-key': 'a b' },
    ],
  ])('refuses %s with %i %s', async (_name, status, code, fields, headers) => {
    const before = await database().submission.count();
    const response = await send(fields(token), headers);
    expect({ status: response.status, code: ((await response.json()) as { code: string }).code }).toEqual({
      status,
      code,
    });
    expect(await database().submission.count()).toBe(before);
  });

  it.each([
    ['JSON', 'application/json', '{}', 415],
    ['an address-encoded form', 'application/x-www-form-urlencoded', 'a=b', 415],
    ['no form at all', 'multipart/form-data; boundary=x', 'nothing', 400],
  ])('refuses %s', async (_name, type, body, status) =>
    expect((await send({}, { 'content-type': type }, body)).status).toBe(status),
  );

  it('names the way to show a token with a 401 (RFC 9110)', async () =>
    expect((await send({ url: STORY, html: PAGE })).headers.get('www-authenticate')).toBe('Bearer'));

  it('tells a browser of a refusal by a page of its own, by code alone', async () => {
    const response = await send({ url: STORY, html: PAGE }, { accept: 'text/html' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/settings/browser/refused?why=no-token');
  });

  it('refuses a token from the moment it is revoked', async () => {
    const made = await makeCaptureToken('Short', 'Ada');
    if (!made.ok) throw new Error(made.problem.message);
    await revokeApiToken(made.value.token.id, 'Ada');
    expect((await send({ token: made.value.secret, url: STORY, html: PAGE })).status).toBe(401);
  });
});
