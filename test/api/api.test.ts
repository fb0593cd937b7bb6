import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import JSZip from 'jszip';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { GET as getArticle } from '@/app/api/v1/articles/[id]/route';
import { GET as listArticles } from '@/app/api/v1/articles/route';
import { POST as undo } from '@/app/api/v1/decisions/[id]/undo/route';
import { GET as getDocument } from '@/app/api/v1/documents/[id]/route';
import { GET as listDocuments, POST as addDocument } from '@/app/api/v1/documents/route';
import { GET as exportAll } from '@/app/api/v1/export/route';
import { POST as decide } from '@/app/api/v1/flags/[id]/decisions/route';
import { PUT as putRule } from '@/app/api/v1/rules/[rule]/route';
import { GET as listRules } from '@/app/api/v1/rules/route';
import { GET as listFlags } from '@/app/api/v1/flags/route';
import { GET as getSubmission } from '@/app/api/v1/submissions/[id]/route';
import { GET as listSubmissions, POST as handIn } from '@/app/api/v1/submissions/route';
import { GET as live } from '@/app/live/route';
import { GET as ready } from '@/app/ready/route';
import { ruleIds } from '@/lib/desk/rule-ids';
import { formats } from '@/lib/export/formats';
import { forgetSender } from '@/lib/jobs/queue';
import { closeDatabase, database, transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { beat } from '@/lib/store/workers';
import type { Analysis, Decision, Flag, Page, Submission } from '@/lib/types';
import { makeAnalysis, makeArticle } from '../store/make-analysis';
import { makeToken } from '../store/make-token';
import { describeWithDatabase } from '../store/scratch-database';

const BASE = 'http://127.0.0.1:3000';
const headers = (more: HeadersInit = {}) => ({ host: '127.0.0.1:3000', ...more });
const get = (path: string, more: HeadersInit = {}) => new Request(BASE + path, { headers: headers(more) });
const post = (path: string, body: unknown, more: HeadersInit = {}) =>
  new Request(BASE + path, {
    method: 'POST',
    headers: headers({ 'content-type': 'application/json', ...more }),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const at = (id: string) => ({ params: Promise.resolve({ id }) });
const none = undefined as never;
const submissions = (body: unknown, more: HeadersInit = {}) =>
  handIn(post('/api/v1/submissions', body, more), none);

async function problem(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const text = await response.text();
  expect(text).not.toMatch(/\bat \S+ \(|node_modules|SELECT |prisma/i);
  return JSON.parse(text) as { status: number; code: string; detail: string };
}

describeWithDatabase('the JSON API', () => {
  const analysis = makeAnalysis();
  beforeAll(() => transaction((tx) => saveAnalysis(tx, analysis)));
  afterEach(() => void vi.unstubAllEnvs());
  afterAll(forgetSender);

  it('hands in, answers 202 at once, and shows the submission', async () => {
    const response = await submissions({ text: 'Ferry boss slams tide\n\nThe tide came in.' });
    expect(response.status).toBe(202);
    const [one] = ((await response.json()) as { submissions: Submission[] }).submissions;
    expect(one).toMatchObject({ kind: 'text', label: 'Ferry boss slams tide', state: 'waiting' });
    expect(await (await getSubmission(get('/'), at(one.id))).json()).toEqual(one);
    const list = (await (await listSubmissions(get('/?limit=1'), none)).json()) as Page<Submission>;
    expect(list.items).toEqual([one]);
    expect(list.next).toBeNull();
  });

  it('U19: keeps no password of an address, shows none, and takes the same address for a repetition', async () => {
    const secret = 'http://editor:hunter2@news.example/depot';
    const key = { 'idempotency-key': 'with-a-password' };
    const texts = [
      await (await submissions({ url: secret }, key)).text(),
      await (await submissions({ url: 'http://news.example/depot' }, key)).text(),
      await (await submissions({ urls: [secret, 'https://hunter2@news.example/'] })).text(),
      await (await add({ ...LETTER, title: 'A letter', text: 'Not yet.', url: secret })).text(),
    ];
    expect(texts[0]).toContain('http://news.example/depot');
    expect(texts[1]).toBe(texts[0]);
    const kept = [await database().submission.findMany(), await database().document.findMany()];
    expect(JSON.stringify([texts, kept])).not.toContain('hunter2');
    await database().document.deleteMany();
  });

  it('takes several addresses, each a submission of its own', async () => {
    const urls = Array.from({ length: 100 }, (_, i) => `https://example.com/${i}`);
    const body = (await (await submissions({ urls })).json()) as { submissions: Submission[] };
    expect(body.submissions.map(({ label }) => label)).toEqual(urls);
  });

  const deep = '['.repeat(200_000);
  it.each<[string, number, string, unknown, HeadersInit?]>([
    ['A1 deep JSON', 400, 'bad-json', deep],
    ['A1 JSON nested 33 deep', 400, 'bad-json', `{"text":${'['.repeat(33)}${']'.repeat(33)}}`],
    ['no JSON', 400, 'bad-json', '{"text": nope'],
    ['an empty body', 400, 'bad-json', ''],
    ['A2 a body over 1 MiB', 413, 'too-large', { text: 'x'.repeat(2_000_000) }],
    ['A3 another content type', 415, 'unsupported-content-type', '<a/>', { 'content-type': 'text/xml' }],
    [
      'A3 a form',
      415,
      'unsupported-content-type',
      'text=a',
      { 'content-type': 'application/x-www-form-urlencoded' },
    ],
    ['A4 an unknown field', 422, 'invalid', { text: 'a', admin: true }],
    ['A4 __proto__', 422, 'invalid', '{"text":"a","__proto__":{"kind":"html"}}'],
    ['no field', 422, 'invalid', {}],
    ['two fields', 422, 'invalid', { text: 'a', html: '<p>a' }],
    ['an empty text', 422, 'invalid', { text: '' }],
    ['an array', 422, 'invalid', []],
    ['null', 422, 'invalid', 'null'],
    ['a number for a text', 422, 'invalid', { text: 1 }],
    ['101 addresses', 422, 'invalid', { urls: Array(101).fill('https://example.com') }],
    ['no address', 422, 'invalid', { urls: [] }],
    ['not a URL', 400, 'not-a-url', { url: 'ferries' }],
    ['U12 another scheme', 400, 'unsupported-scheme', { url: 'file:///etc/passwd' }],
    ['U1 a private address as one number', 400, 'private-address', { url: 'http://2130706433/' }],
    ['U7 a private address mapped to IPv6', 400, 'private-address', { url: 'http://[::ffff:7f00:1]/' }],
    ['U10 a private address in circles', 400, 'private-address', { url: 'http://①②⑦.⓪.⓪.①/' }],
    ['U22 a port of another service', 400, 'blocked-port', { url: 'http://example.com:22/' }],
    ['U15 2,049 characters', 400, 'not-a-url', { url: `https://example.com/${'a'.repeat(2_029)}` }],
    ['a key with spaces', 422, 'invalid', { text: 'a' }, { 'idempotency-key': 'a b' }],
    ['S1 a foreign Host', 421, 'misdirected', { text: 'a' }, { host: 'evil.example' }],
    [
      'S1 a Host that begins like ours',
      421,
      'misdirected',
      { text: 'a' },
      { host: '127.0.0.1.evil.example' },
    ],
    ['S2 Origin: null', 403, 'foreign-origin', { text: 'a' }, { origin: 'null' }],
    ['a foreign Origin', 403, 'foreign-origin', { text: 'a' }, { origin: 'https://evil.example' }],
    ['another port', 403, 'foreign-origin', { text: 'a' }, { origin: 'http://127.0.0.1:3001' }],
    ['A9 a malformed Origin', 403, 'foreign-origin', { text: 'a' }, { origin: 'http://[::1' }],
    ['A9 an Origin with a path', 403, 'foreign-origin', { text: 'a' }, { origin: 'http://127.0.0.1:3000/x' }],
  ])('refuses %s with %i %s', async (_name, status, code, body, more) => {
    const before = await database().submission.count();
    const response = await submissions(body, more);
    expect(response.status).toBe(status);
    expect(await problem(response)).toMatchObject({ status, code });
    expect(await database().submission.count()).toBe(before);
  });

  it.each([
    ['our own Origin', { origin: 'http://127.0.0.1:3000' }],
    ['localhost', { host: 'localhost:3000', origin: 'http://localhost:3000' }],
    ['IPv6 loopback', { host: '[::1]:3000', origin: 'http://[::1]:3000' }],
  ])('takes a write from %s', async (_name, more) => {
    expect((await submissions({ text: 'a' }, more)).status).toBe(202);
  });

  it('answers for the names of PUBLIC_HOST when it is set, and asks who is there', async () => {
    vi.stubEnv('PUBLIC_HOST', 'desk.example, night.example');
    expect((await submissions({ text: 'a' }, { host: 'NIGHT.example:8080' })).status).toBe(401);
    expect((await submissions({ text: 'a' }, { host: 'evil.example' })).status).toBe(421);
  });

  it('S1: answers for PUBLIC_URL when it is set, and for no other name', async () => {
    const authorization = `Bearer ${await makeToken('script', ['submit'])}`;
    const more = { host: 'desk.example', origin: 'https://desk.example', authorization };
    vi.stubEnv('PUBLIC_URL', 'https://desk.example');
    expect((await submissions({ text: 'a' }, more)).status).toBe(202);
    vi.unstubAllEnvs();
    expect((await submissions({ text: 'a' }, more)).status).toBe(421);
  });

  const MIB = 1024 * 1024;
  const page = (size: number) =>
    `<!doctype html><h1>Ferry sails</h1>${'<p>The tide came in.</p>'.repeat(size / 24)}`;
  const raw = (body: BodyInit, type?: string) =>
    handIn(
      new Request(`${BASE}/x`, {
        method: 'POST',
        body,
        headers: headers(type ? { 'content-type': type } : {}),
      }),
      none,
    );
  const form = (name: string, value: string | File) => {
    const made = new FormData();
    made.append(name, value);
    return made;
  };

  it.each<[string, BodyInit, string | undefined, string]>([
    ['a saved page of 6 MiB', page(6 * MIB), 'text/html', 'html'],
    [
      'a page in windows-1252',
      Buffer.from('<h1>Ferry sails</h1>\x93Tide\x94', 'latin1'),
      'text/html',
      'html',
    ],
    ['a text', 'Ferry sails', 'text/plain; charset=utf-8', 'text'],
    ['a file in a form', form('file', new File([page(2 * MIB)], 'saved.html')), undefined, 'html'],
    ['a text in a form', form('text', 'Ferry sails'), undefined, 'text'],
  ])('takes %s as it is', async (_name, body, type, kind) => {
    const response = await raw(body, type);
    expect(response.status).toBe(202);
    const [one] = ((await response.json()) as { submissions: Submission[] }).submissions;
    expect(one).toMatchObject({ kind });
    expect(one.label).toMatch(/^Ferry sails|^saved\.html$/); // a file is known by its name
    expect((await database().submission.findUnique({ where: { id: one.id } }))?.input).not.toContain(
      '\ufffd',
    );
  });

  it.each<[string, number, string, BodyInit, string | undefined]>([
    ['11 MiB of page', 413, 'too-large', page(11 * MIB), 'text/html'],
    ['2 MB of text in one line', 413, 'too-large', 'x'.repeat(2_000_000), 'text/plain'],
    ['an empty page', 422, 'invalid', '', 'text/html'],
    ['a damaged PDF', 422, 'damaged', '%PDF-1.7 x', 'application/pdf'],
    ['a form that is none', 400, 'bad-form', 'x', 'multipart/form-data; boundary=a'],
    ['a form with another field', 422, 'invalid', form('admin', 'yes'), undefined],
    [
      'a picture in a form',
      415,
      'unsupported-file',
      form('file', new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'a.png')),
      undefined,
    ],
  ])('refuses %s with %i %s', async (_name, status, code, body, type) => {
    const before = await database().submission.count();
    expect(await problem(await raw(body, type))).toMatchObject({ status, code });
    expect(await database().submission.count()).toBe(before);
  });

  it('A7: answers a repeated Idempotency-Key with the first answer, 50 at once', async () => {
    const more = { 'idempotency-key': 'retry-7' };
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () => (await submissions({ text: 'Only once' }, more)).json()),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await database().submission.count({ where: { input: 'Only once' } })).toBe(1);
    expect(await problem(await submissions({ text: 'Other' }, more))).toMatchObject({
      status: 422,
      code: 'key-reused',
    });
  });

  it('A5: takes NUL, lone surrogates and SQL for text', async () => {
    const sql = `'); DROP TABLE "Submission"; --`;
    for (const text of [`NUL \0 here`, 'half \ud83d here', sql]) {
      const response = await submissions(JSON.stringify({ text }));
      expect(response.status).toBe(202);
    }
    const labels = (await database().submission.findMany()).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['NUL \ufffd here', 'half \ufffd here', sql]));
  });

  it.each([
    ['limit=-1'],
    ['limit=1e9'],
    ['limit=0'],
    ['limit=2.5'],
    ['limit=ten'],
    ['limit='],
    ['limit=1&limit=2'],
    ['colour=red'],
    ['cursor=nonsense'],
    [`cursor=${Buffer.from('["a\\u0000","b"]').toString('base64url')}`],
  ])('A6: refuses %s on a list', async (query) => {
    for (const list of [listArticles, listFlags, listSubmissions, listDocuments])
      expect(await problem(await list(get(`/x?${query}`), none))).toMatchObject({
        status: 422,
        code: 'invalid',
      });
  });

  it('takes no cursor but its own, and any of its own without failing', async () => {
    const lists = [
      ['articles', listArticles],
      ['flags', listFlags],
      ['submissions', listSubmissions],
      ['documents', listDocuments],
    ] as const;
    const written = (cursor: unknown) => Buffer.from(JSON.stringify(cursor)).toString('base64url');
    for (const [name, list] of lists) {
      const ask = async (cursor: unknown) => (await list(get(`/x?cursor=${written(cursor)}`), none)).status;
      const place = (at: string) => (name === 'flags' ? `0 .5 ${at}`.replace(' .', ' 0.') : at);
      const now = '2026-03-14T09:15:00.000Z';
      expect(await ask([name, place(now), "' OR 1=1 --"]), name).toBe(200);
      expect(await ask([name, place('9999-12-31T00:00:00.000Z'), '']), name).toBe(200);
      for (const wrong of [
        [now, 'x'],
        ['9999999-99-99', 'x'],
        [name, place('9999999-99-99'), 'x'],
        [name, place('-271821-04-20T00:00:00.000Z'), 'x'],
        [name, place('not a date'), ''],
        [name === 'articles' ? 'submissions' : 'articles', now, 'x'],
        [name, place(now)],
      ])
        expect(await ask(wrong), `${name} ${JSON.stringify(wrong)}`).toBe(422);
    }
  });

  const LETTER = { title: 'Letter to passengers', text: 'We will stop.\n\nWe may resume in spring.' };
  const add = (body: unknown) => addDocument(post('/x', body), none);

  it('adds a document once, lists it without its text, and gives it whole', async () => {
    const response = await add({ ...LETTER, publisher: 'Harrow Ferries', publishedAt: '2026-03-01' });
    expect(response.status).toBe(201);
    const { comparing, ...summary } = (await response.json()) as { id: string; comparing: number };
    // The store is small, and holds one article.
    expect(comparing).toBe(await database().article.count());
    expect(summary).toMatchObject({ title: 'Letter to passengers', status: 'held', url: null });
    expect(summary).not.toHaveProperty('text');
    expect((await add({ ...LETTER, title: 'The same' })).status).toBe(200);
    const { items } = (await (await listDocuments(get('/x'), none)).json()) as Page<object>;
    expect(items).toEqual([summary]);
    expect(await (await getDocument(get('/x'), at(summary.id))).json()).toMatchObject({
      ...summary,
      text: LETTER.text,
      blocks: [{ kind: 'paragraph' }, { span: { exact: 'We may resume in spring.' } }],
    });
    expect((await problem(await getDocument(get('/x'), at('none')))).status).toBe(404);
  });

  it.each<[string, number, string, object]>([
    ['no title', 422, 'invalid', { text: 'a' }],
    ['an empty title', 422, 'invalid', { ...LETTER, title: '  ' }],
    ['blank text', 422, 'empty', { ...LETTER, text: ' \n ' }],
    ['an address that is none', 422, 'invalid', { ...LETTER, url: 'javascript:alert(1)' }],
    ['a date that is none', 422, 'invalid', { ...LETTER, publishedAt: 'last spring' }],
    ['the 31st of a 13th month', 422, 'invalid', { ...LETTER, publishedAt: '2026-13-31' }],
    ['an unknown field', 422, 'invalid', { ...LETTER, sha256: 'mine' }],
    ['a text over 1 MiB', 413, 'too-large', { ...LETTER, text: 'x'.repeat(1_100_000) }],
  ])('refuses a document with %s', async (_name, status, code, body) => {
    expect(await problem(await add(body))).toMatchObject({ status, code });
  });

  it('gives an article’s analysis, and 404 for what there is not', async () => {
    const { across, ...given } = (await (
      await getArticle(get('/'), at(analysis.article.id))
    ).json()) as Analysis;
    expect(given).toEqual(JSON.parse(JSON.stringify(analysis)));
    expect(across?.records).toEqual({ s1: 'person:mara quill' });
    expect(across).toMatchObject({ clusters: [], nearDuplicates: [] });
    for (const id of ['none', '\0', 'x'.repeat(5_000), "' OR '1'='1", '../../etc/passwd'])
      for (const route of [getArticle, getSubmission])
        expect((await problem(await route(get('/'), at(id)))).status).toBe(404);
  });

  it('A5, A8: decides, refuses what is stale, and undoes', async () => {
    const { items } = (await (await listFlags(get('/x?state=open'), none)).json()) as Page<Flag>;
    const [flag] = items;
    const say = (body: object) => decide(post('/x', body), at(flag.id));
    expect(await problem(await say({ action: 'dismiss', version: 0 }))).toMatchObject({
      status: 422,
      code: 'reason-needed',
    });
    expect(await problem(await say({ action: 'delete', version: 0 }))).toMatchObject({ status: 422 });
    const made = await say({ action: 'dismiss', reason: `Fine. '; DROP TABLE "Flag"; -- \0`, version: 0 });
    expect(made.status).toBe(201);
    const decision = (await made.json()) as Decision;
    expect(decision.reason).toBe(`Fine. '; DROP TABLE "Flag"; -- \ufffd`);
    expect(await problem(await say({ action: 'confirm', version: 0 }))).toMatchObject({
      status: 409,
      code: 'stale',
    });
    expect((await undo(post('/x', {}), at(decision.id))).status).toBe(200);
    expect(await problem(await undo(post('/x', {}), at(decision.id)))).toMatchObject({ status: 409 });
    expect(await problem(await undo(post('/x', {}), at('none')))).toMatchObject({ status: 404 });
  });

  const put = (rule: string, body: unknown, more: HeadersInit = {}) =>
    putRule(
      new Request(`${BASE}/api/v1/rules/${rule}`, {
        method: 'PUT',
        headers: headers({ 'content-type': 'application/json', ...more }),
        body: JSON.stringify(body),
      }),
      { params: Promise.resolve({ rule }) },
    );

  it('mutes a rule, says so in what it gives, and unmutes it', async () => {
    const on = await put('tone-inflated', { muted: true });
    expect(on.status).toBe(200);
    expect(await on.json()).toMatchObject({ rule: 'tone-inflated', muted: { actor: 'local editor' } });
    const given = (await (await getArticle(get('/'), at(analysis.id))).json()) as Analysis;
    expect(given.muted).toEqual([{ rule: 'tone-inflated', hidden: 1 }]);
    expect(given.headlines[0]).toMatchObject({ verdict: 'backed', phrases: [] });
    const wordsIn = {
      json: '"muted":[{"rule":',
      csv: 'muted,tone-inflated',
      graphml: 'tone-inflated',
      gexf: 'tone-inflated',
      jsonld: '"muted":["tone-inflated"]',
    };
    for (const [format, words] of Object.entries(wordsIn)) {
      const file = await (await exportAll(get(`/?format=${format}&article=${analysis.id}`), none)).text();
      expect(file.replaceAll(/,+/g, ','), format).toContain(words);
    }
    expect(await (await put('tone-inflated', { muted: false })).json()).toMatchObject({ muted: null });
    const { items } = (await (await listRules(get('/'), none)).json()) as { items: { rule: string }[] };
    expect(items.map(({ rule }) => rule).sort()).toEqual([...ruleIds].sort());
    const { across: _across, ...back } = (await (
      await getArticle(get('/'), at(analysis.id))
    ).json()) as Analysis;
    expect(JSON.stringify(back)).toBe(JSON.stringify(analysis));
  });

  it.each<[string, number, string, string, unknown, HeadersInit?]>([
    ['a rule there is not', 404, 'not-found', 'nope', { muted: true }],
    ['__proto__ for a rule', 404, 'not-found', '__proto__', { muted: true }],
    ['a word for true', 422, 'invalid', 'negated', { muted: 'yes' }],
    ['another field', 422, 'invalid', 'negated', { muted: true, actor: 'eve' }],
    [
      'a foreign Origin',
      403,
      'foreign-origin',
      'negated',
      { muted: true },
      { origin: 'https://evil.example' },
    ],
  ])('refuses to mute for %s', async (_name, status, code, rule, body, more) => {
    const response = await put(rule, body, more);
    expect(response.status).toBe(status);
    expect(await problem(response)).toMatchObject({ code });
    expect(await database().mutedRule.count()).toBe(0);
  });

  it.each(['json', 'csv', 'graphml', 'gexf', 'jsonld'])('streams %s with its row count', async (format) => {
    const response = await exportAll(get(`/x?format=${format}&article=${analysis.article.id}`), none);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="standfirst-[0-9a-f]{12}\.\w+"$/,
    );
    expect(Number(response.headers.get('x-row-count'))).toBeGreaterThan(0);
    expect(await response.text()).toContain('Harrow Ferries');
  });

  it('E4, E5: exports everything, names no file by what somebody else chose, and ends when a reader leaves', async () => {
    const article = makeArticle({ id: 'evil"; filename="x.exe', headline: 'Named by a stranger' });
    await transaction((tx) => saveAnalysis(tx, makeAnalysis({ article })));
    const one = await exportAll(get(`/x?article=${encodeURIComponent(article.id)}`), none);
    expect(one.headers.get('content-disposition')).toBe(
      'attachment; filename="standfirst-evilfilename.json"',
    );
    await one.body?.cancel();
    const all = await exportAll(get('/x'), none);
    const count = Number(all.headers.get('x-row-count'));
    expect((await all.json()) as Analysis[]).toHaveLength(count);
    expect(await problem(await exportAll(get('/x?article=none'), none))).toMatchObject({ status: 404 });
    expect(await problem(await exportAll(get('/x?format=exe'), none))).toMatchObject({ status: 422 });
  });

  it('exports the fields that are asked for, and tells which there are when one is not known', async () => {
    const response = await exportAll(get('/x?format=csv&fields=row,article_id'), none);
    expect((await response.text()).split('\r\n')[0]).toBe('row,article_id');
    for (const query of ['format=csv&fields=colour', 'fields=colour', 'format=gexf&fields=label'])
      expect((await exportAll(get(`/x?${query}`), none)).status, query).toBe(422);
    const refused = await exportAll(get('/x?format=csv&fields=colour'), none);
    expect(await refused.text()).toContain('it has: article_id, article_url');
  });

  it('A5: finds nothing, and drops nothing, by SQL in a field that is looked up', async () => {
    const sql = encodeURIComponent(`'; DROP TABLE "Article"; --`);
    const before = await database().article.count();
    for (const field of ['q', 'outlet', 'source', 'article', 'cursor', 'from'])
      for (const [name, route] of Object.entries({ listArticles, listFlags, listDocuments, exportAll })) {
        const response = await route(get(`/x?${field}=${sql}`), none);
        expect([200, 404, 422], `${name} ${field}`).toContain(response.status);
        const text = await response.text();
        expect(text, `${name} ${field}`).not.toMatch(/syntax error|42601|prisma/i);
        if (response.status === 200 && field !== 'q')
          expect(text, `${name} ${field}`).not.toContain('Harrow');
      }
    expect(await database().article.count()).toBe(before);
  });

  it('E6: exports no note, no comment and no reason that an editor wrote for the desk', async () => {
    const flag = await database().flag.findFirstOrThrow({
      where: { articleId: analysis.id, decisionId: null },
    });
    const secret = 'For the desk alone: ask Ines first';
    const say = { action: 'dismiss', reason: 'accurate', note: secret, version: flag.version };
    const made = await decide(post('/x', say), at(flag.id));
    expect(made.status).toBe(201);
    expect(await database().decision.count({ where: { note: secret } })).toBe(1);
    await database().flagComment.create({
      data: { id: randomUUID(), flagId: flag.id, text: secret, actor: 'ada' },
    });
    for (const format of Object.keys(formats)) {
      const response = await exportAll(get(`/x?format=${format}&article=${analysis.id}`), none);
      expect(response.status).toBe(200);
      const bytes = Buffer.from(await response.arrayBuffer());
      if (format !== 'gold') expect(bytes.length, format).toBeGreaterThan(0); // nobody corrected it
      const parts =
        format === 'ro-crate'
          ? await Promise.all(
              Object.values((await JSZip.loadAsync(bytes)).files).map((file) => file.async('string')),
            )
          : [bytes.toString()];
      expect(parts.join('\n'), format).not.toContain('For the desk alone');
    }
    const { id } = (await made.json()) as Decision;
    expect((await undo(post('/x', {}), at(id))).status).toBe(200);
  });

  it('P6: serves a page that calls itself a table only as a file to be kept, of a type that is not guessed', async () => {
    const script = '<!doctype html><script>alert(1)</script><h1>Ferry sails</h1>';
    const handed = await raw(form('file', new File([script], 'rates.csv', { type: 'text/csv' })));
    expect([202, 415, 422]).toContain(handed.status);
    const response = await exportAll(get(`/x?format=csv&article=${analysis.id}`), none);
    expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    await response.body?.cancel();
  });

  it('P2: takes the name of a file for a label, never for a place', async () => {
    const response = await raw(form('file', new File([page(MIB)], '../../../etc/cron.d/evil.html')));
    expect(response.status).toBe(202);
    const [one] = ((await response.json()) as { submissions: Submission[] }).submissions;
    expect(one.label).toMatch(/evil\.html$/);
    expect(existsSync('/etc/cron.d/evil.html')).toBe(false);
  });

  it('is ready when a worker is alive, and says what is missing', async () => {
    const missing = (await (await ready(get('/ready'), none)).json()) as object;
    expect(missing).toEqual({
      status: 'not ready',
      checks: { database: 'ok', migrations: 'ok', worker: 'no worker runs' },
    });
    await beat('0b9e7b0e-6f0c-4f0e-9d5c-0a5a3c6d7e8f');
    expect((await ready(get('/ready'), none)).status).toBe(200);
  });
});

describe('the JSON API without its database', () => {
  const given = process.env.DATABASE_URL;
  beforeAll(() => {
    process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:9/none';
  });
  afterEach(closeDatabase);
  afterAll(() => {
    if (given === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = given;
    forgetSender();
  });

  it('D1: says 503, and stays alive', async () => {
    expect(await problem(await listArticles(get('/x'), none))).toMatchObject({
      status: 503,
      code: 'unavailable',
    });
    expect(await problem(await submissions({ text: 'a' }))).toMatchObject({ status: 503 });
    expect((await ready(get('/ready'), none)).status).toBe(503);
    expect((await live(get('/live'), none)).status).toBe(200);
  });
});
