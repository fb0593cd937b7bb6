import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { GET as getDocument } from '@/app/api/v1/documents/[id]/route';
import { POST } from '@/app/api/v1/documents/route';
import path from 'node:path';
import { closeParsePool } from '@/lib/ingest/parse-pool';
import { forgetSender } from '@/lib/jobs/queue';
import { makePdf } from '../ingest/files/make-files';
import { answers, articlePage, hostileSite, HTML } from '../ingest/hostile-site';
import type { LocalSite } from '../ingest/local-site';
import { describeWithDatabase } from '../store/scratch-database';

const none = undefined as never;
const HOST = '127.0.0.1:3000';
const request = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request(`http://${HOST}/api/v1/documents`, {
    method: 'POST',
    headers: { host: HOST, ...headers },
    body,
  });
const json = (body: object, headers: Record<string, string> = {}) =>
  POST(request(JSON.stringify(body), { 'content-type': 'application/json', ...headers }), none);
const form = (fields: Readonly<Record<string, string | File>>, headers: Record<string, string> = {}) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return POST(request(data, headers), none);
};
const told = async (answer: Promise<Response>): Promise<Record<string, unknown>> => {
  const response = await answer;
  const body = (await response.json()) as Record<string, unknown>;
  return { ...body, http: response.status };
};
const PDF = makePdf([[[22, 72, 720, 'Letter to the council'], [11, 72, 690, 'The depot cannot be saved.']]]); // prettier-ignore
const pdf = new File([new Uint8Array(PDF)], 'letter.pdf');

describeWithDatabase('documents by the API', () => {
  let site: LocalSite;
  beforeAll(async () => {
    vi.stubEnv('STANDFIRST_ROOT', path.resolve(__dirname, '../..'));
    site = await hostileSite();
    vi.stubEnv('STANDFIRST_ALLOW_PRIVATE', site.host);
  });
  afterAll(async () => {
    await site.close();
    await closeParsePool();
    forgetSender();
    vi.unstubAllEnvs();
  });

  it('fetches an address alone, and tells how the document came', async () => {
    const added = await told(json({ url: `${site.url}/story` }));
    expect(added).toMatchObject({ http: 201, title: 'Harbour Rail to close its depot in Köln' });
    const whole = await getDocument(new Request(`http://${HOST}/x`, { headers: { host: HOST } }), {
      params: Promise.resolve({ id: String(added.id) }),
    });
    expect(await whole.json()).toMatchObject({
      url: `${site.url}/story`,
      origin: { kind: 'fetch', status: 200 },
    });
  });

  it('takes a form with a file, what is known of it beside', async () => {
    const known = { author: 'Lena Ortiz', publishedAt: '2026-03-11', type: 'letter', publisher: '' };
    const first = await told(form({ file: pdf, ...known }));
    expect(first).toMatchObject({
      http: 201,
      title: 'Letter to the council',
      author: 'Lena Ortiz',
      type: 'letter',
    });
    expect(await told(form({ file: pdf, title: 'Other' }))).toEqual({ ...first, http: 200 });
    expect(await told(form({ url: `${site.url}/plain`, title: 'Plain' }))).toMatchObject({ http: 201 });
    expect(await told(form({ text: 'It will stay.', title: 'Pasted' }))).toMatchObject({ http: 201 });
  });

  it('answers what is held, and not what was sent', async () => {
    const first = await told(json({ title: 'First', text: 'One text.', publishedAt: '2026-01-31' }));
    expect(await told(json({ title: 'Second', text: 'One text.' }))).toEqual({ ...first, http: 200 });
  });

  it('honours an Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'letter-1' };
    const first = await told(json({ title: 'Keyed', text: 'A keyed text.' }, key));
    expect(first.http).toBe(201);
    expect(await told(json({ title: 'Keyed', text: 'A keyed text.' }, key))).toEqual(first);
    expect(await told(json({ title: 'Keyed', text: 'Another text.' }, key))).toMatchObject({
      http: 422,
      code: 'key-reused',
    });
    expect(await told(json({ title: 'x', text: 'y' }, { 'idempotency-key': 'ä' }))).toMatchObject({
      http: 422,
    });
  });

  it('knows a form that is sent again, though its boundary is another', async () => {
    const key = { 'idempotency-key': 'form-1' };
    const asked = {
      file: new File(['The wells are dry.'], 'wells.txt'),
      author: 'Lena Ortiz',
      publisher: '',
    };
    const first = await told(form(asked, key));
    expect(first).toMatchObject({ http: 201, author: 'Lena Ortiz' });
    expect(await told(form(asked, key))).toEqual(first);
    for (const other of [{ author: 'Ann Marsh' }, { file: new File(['The wells are full.'], 'wells.txt') }])
      expect(await told(form({ ...asked, ...other }, key))).toMatchObject({ http: 422, code: 'key-reused' });
  });

  it('fetches once for a key, and answers its repetitions, also those at once, as the first time', async () => {
    let fetched = 0;
    answers['/counted'] = (_, response) => {
      fetched += 1;
      response.writeHead(200, HTML).end(articlePage('Counted wells').replaceAll('depot', 'wells'));
    };
    const key = { 'idempotency-key': 'fetched-1' };
    const ask = (more: object = {}) => told(json({ url: `${site.url}/counted`, ...more }, key));
    const [first, ...again] = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(first).toMatchObject({ http: 201, title: 'Counted wells' });
    expect(new Set(again.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify(first)]));
    expect(await ask()).toEqual(first);
    expect(await ask({ title: 'Other' })).toMatchObject({ http: 422, code: 'key-reused' });
    expect(fetched).toBe(1);
    expect(await told(json({ url: `${site.url}/counted` }, { 'idempotency-key': 'fetched-2' }))).toEqual({
      ...first,
      http: 200,
    });
  });

  it('frees the key of what was refused', async () => {
    const key = { 'idempotency-key': 'missing-1' };
    expect(await told(json({ url: `${site.url}/missing` }, key))).toMatchObject({ http: 404 });
    expect(await told(json({ title: 'Then', text: 'Then by hand.' }, key))).toMatchObject({ http: 201 });
  });

  it.each<[string, () => Promise<Response>, number, string, RegExp]>([
    ['nothing', () => json({}), 422, 'invalid', /text, url, or a file/],
    ['a day that is in no calendar', () => json({ title: 'x', text: 'y', publishedAt: '2026-02-31' }), 422, 'invalid', /publishedAt: must be a day that exists/],
    ['a private address', () => json({ url: 'http://192.168.0.1/' }), 400, 'private-address', /private network/],
    ['an address of no web', () => json({ url: 'file:///etc/passwd' }), 422, 'invalid', /url: must be a web address/],
    ['an address that is not there', () => json({ url: `${site.url}/missing` }), 404, 'not-found', /404/],
    ['a picture', () => form({ file: new File(['\x89PNG'], 'a.png') }), 415, 'unsupported-file', /\.srt, \.vtt/],
    ['two files', () => { const data = new FormData(); data.append('file', pdf); data.append('file', pdf); return POST(request(data), none); }, 422, 'invalid', /twice/],
    ['a file and a text', () => form({ file: pdf, text: 'x', title: 'x' }), 422, 'invalid', /text/],
    ['a file in a field for words', () => form({ title: pdf, text: 'x' }), 422, 'invalid', /title: must not be a file/],
    ['an unknown field of a form', () => form({ text: 'x', title: 'x', sha256: 'mine' }), 422, 'invalid', /sha256/],
    ['what is no form', () => POST(request('x', { 'content-type': 'multipart/form-data; boundary=y' }), none), 400, 'bad-form', /not a form/],
    ['a body of another kind', () => POST(request(new Uint8Array(PDF), { 'content-type': 'application/pdf' }), none), 415, 'unsupported-content-type', /multipart/],
    ['200 MB, told by the header', () => POST(request('x', { 'content-type': 'multipart/form-data; boundary=y', 'content-length': '200000000' }), none), 413, 'too-large', /10 MiB/],
    ['200 MB, as they come', () => {
      let left = 200;
      const body = new ReadableStream({ pull: (to) => (left-- > 0 ? to.enqueue(new Uint8Array(1_000_000)) : to.close()) });
      return POST(new Request(`http://${HOST}/x`, { method: 'POST', body, duplex: 'half', headers: { host: HOST, 'content-type': 'multipart/form-data; boundary=y' } } as RequestInit), none);
    }, 413, 'too-large', /10 MiB/],
  ])('refuses %s', async (_, send, status, code, words) => {
    expect(await told(send())).toMatchObject({ http: status, code, detail: expect.stringMatching(words) as string });
  }); // prettier-ignore
});
