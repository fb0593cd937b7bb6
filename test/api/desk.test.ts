import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { POST as undo } from '@/app/api/v1/acts/[id]/undo/route';
import { POST as act } from '@/app/api/v1/acts/route';
import { GET as readComments, POST as comment } from '@/app/api/v1/flags/[id]/comments/route';
import { GET as feed } from '@/app/api/v1/flags/feed/route';
import { GET as list } from '@/app/api/v1/flags/route';
import { GET as search } from '@/app/api/v1/search/route';
import { DELETE as forget } from '@/app/api/v1/views/[id]/route';
import { GET as views, POST as keep } from '@/app/api/v1/views/route';
import { closeDatabase, database, transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import type { ActResult } from '@/lib/types';
import { makeAnalysis, makeArticle, makeCheck } from '../store/make-analysis';
import { makeToken } from '../store/make-token';
import { describeWithDatabase } from '../store/scratch-database';

const HOST = '127.0.0.1:3000';
const get = (path: string, more: HeadersInit = {}) =>
  new Request(`http://${HOST}${path}`, { headers: { host: HOST, ...more } });
const send = (body: unknown, headers: Record<string, string> = {}) =>
  new Request(`http://${HOST}/`, {
    method: 'POST',
    headers: { host: HOST, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const at = (id: string) => ({ params: Promise.resolve({ id }) });
const none = undefined as never;
const HEADLINE = 'Union <b>slams</b> & "shuts" ]]> port \u0007';

describeWithDatabase('the desk by the API', () => {
  const ids: string[] = [];
  beforeAll(async () => {
    for (const headline of [HEADLINE, 'Cook slams soup', 'Mate slams deck']) {
      const article = makeArticle({ headline, outlet: 'A & <B>' });
      const analysis = makeAnalysis({
        article,
        headlines: [makeCheck(article, [['slams', 'tone-inflated']])],
      });
      await transaction((tx) => saveAnalysis(tx, analysis));
      ids.push((await database().flag.findFirstOrThrow({ where: { articleId: article.id } })).id);
    }
  });
  afterAll(closeDatabase);

  it('does one thing to several flags, tells conflicts, and takes it back', async () => {
    const flags = ids.map((id) => ({ id, version: 0 }));
    const first = await act(
      send({ act: { kind: 'assign', assignee: 'Bo', dueOn: '2026-12-01' }, flags }),
      none,
    );
    expect(first.status).toBe(200);
    const { actId, done } = (await first.json()) as ActResult;
    expect(done.map(({ assignee, dueOn, version }) => [assignee, dueOn, version])).toEqual(
      Array(3).fill(['Bo', '2026-12-01', 1]),
    );
    const late = (await (await act(send({ act: { kind: 'confirm' }, flags }), none)).json()) as ActResult;
    expect([late.actId, late.done, late.conflicts.length]).toEqual([null, [], 3]);
    expect((await undo(send({}), at(actId!))).status).toBe(200);
    expect((await undo(send({}), at(actId!))).status).toBe(409);
    expect((await undo(send({}), at('nope'))).status).toBe(404);
  });

  it.each([
    ['no act', { flags: [{ id: 'x', version: 0 }] }],
    ['an unknown act', { act: { kind: 'delete' }, flags: [{ id: 'x', version: 0 }] }],
    ['no flags', { act: { kind: 'confirm' }, flags: [] }],
    [
      'a flag twice',
      {
        act: { kind: 'confirm' },
        flags: [
          { id: 'x', version: 0 },
          { id: 'x', version: 0 },
        ],
      },
    ],
    [
      'too many flags',
      {
        act: { kind: 'confirm' },
        flags: Array.from({ length: 201 }, (_, n) => ({ id: `x${n}`, version: 0 })),
      },
    ],
    ['a version that is none', { act: { kind: 'confirm' }, flags: [{ id: 'x', version: 1.5 }] }],
    ['a negative version', { act: { kind: 'confirm' }, flags: [{ id: 'x', version: -1 }] }],
    ['an id that is none', { act: { kind: 'confirm' }, flags: [{ id: 'x\u0000', version: 0 }] }],
    ['no reason', { act: { kind: 'dismiss' }, flags: [{ id: 'x', version: 0 }] }],
    ['a blank reason', { act: { kind: 'dismiss', reason: ' ' }, flags: [{ id: 'x', version: 0 }] }],
    [
      'a long reason',
      { act: { kind: 'dismiss', reason: 'x'.repeat(2_001) }, flags: [{ id: 'x', version: 0 }] },
    ],
    ['a time that is none', { act: { kind: 'snooze', until: 'tomorrow' }, flags: [{ id: 'x', version: 0 }] }],
    [
      'a past time',
      { act: { kind: 'snooze', until: '2001-01-01T00:00:00Z' }, flags: [{ id: 'x', version: 0 }] },
    ],
    [
      'a day that is none',
      { act: { kind: 'assign', dueOn: '2026-02-30' }, flags: [{ id: 'x', version: 0 }] },
    ],
    [
      'a name with a line break',
      { act: { kind: 'assign', assignee: 'a\nb' }, flags: [{ id: 'x', version: 0 }] },
    ],
    ['nothing to assign', { act: { kind: 'assign' }, flags: [{ id: 'x', version: 0 }] }],
    ['an unknown field', { act: { kind: 'confirm', force: true }, flags: [{ id: 'x', version: 0 }] }],
  ])('refuses an act with %s', async (_, body) => {
    const response = await act(send(body), none);
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it('lets no foreign page write', async () => {
    const evil = { origin: 'https://evil.example' };
    const flags = [{ id: ids[0], version: 2 }];
    expect((await act(send({ act: { kind: 'confirm' }, flags }, evil), none)).status).toBe(403);
    expect((await comment(send({ text: 'x' }, evil), at(ids[0]))).status).toBe(403);
    expect((await keep(send({ name: 'x', filter: {} }, evil), none)).status).toBe(403);
    expect((await undo(send({}, evil), at('x'))).status).toBe(403);
  });

  it('takes comments, and gives them back as text', async () => {
    const text = '<script>alert(1)</script>\r\n\u0000done \uD800';
    expect((await comment(send({ text }), at(ids[0]))).status).toBe(201);
    const { items } = (await (await readComments(get('/'), at(ids[0]))).json()) as {
      items: { text: string }[];
    };
    expect(items.map((one) => one.text)).toEqual(['<script>alert(1)</script>\n\uFFFDdone \uFFFD']);
    expect((await comment(send({ text: ' ' }), at(ids[0]))).status).toBe(422);
    expect((await comment(send({ text: 'x'.repeat(2_001) }), at(ids[0]))).status).toBe(422);
    expect((await comment(send({ text: 'x' }), at('gone'))).status).toBe(404);
    expect((await readComments(get('/'), at('gone'))).status).toBe(404);
  });

  it('keeps views, by the same names as the filter of the list', async () => {
    const kept = await keep(send({ name: 'Ours', filter: { outlet: 'A & <B>', age: 'week' } }), none);
    expect(kept.status).toBe(201);
    const { id, query } = (await kept.json()) as { id: string; query: string };
    expect(query).toBe('state=open&outlet=A+%26+%3CB%3E&age=week');
    const found = (await (await list(get(`/api/v1/flags?${query}`), none)).json()) as { items: unknown[] };
    expect(found.items).toHaveLength(3);
    expect(((await (await views(get('/'), none)).json()) as { items: unknown[] }).items).toHaveLength(1);
    for (const body of [{ name: '', filter: {} }, { name: 'x', filter: { age: 'eon' } }, { name: 'x' }])
      expect((await keep(send(body), none)).status).toBe(422);
    expect((await forget(get('/'), at(id))).status).toBe(204);
    expect((await forget(get('/'), at(id))).status).toBe(404);
  });

  it.each([
    'state=later',
    'age=1',
    'assigned=',
    'outlet=%00',
    `outlet=${'x'.repeat(101)}`,
    'by=me',
    'state=open&state=all',
  ])('refuses the filter %s', async (query) => {
    expect((await list(get(`/api/v1/flags?${query}`), none)).status).toBe(422);
    expect((await feed(get(`/api/v1/flags/feed?${query}`), none)).status).toBe(422);
  });

  it('gives a feed that a reader of feeds takes, whatever stands in a headline', async () => {
    const response = await feed(get('/api/v1/flags/feed?assigned=nobody'), none);
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const text = await response.text();
    expect(text).not.toContain('<b>');
    const parsed = parseAtomFeed(text);
    expect(parsed.entries?.map(({ title }) => title?.value)).toEqual(
      expect.arrayContaining(['Union <b>slams</b> & "shuts" ]]> port \uFFFD', 'Cook slams soup']),
    );
    expect(parsed.entries).toHaveLength(3);
    for (const entry of parsed.entries ?? []) {
      expect(entry.id).toMatch(/^urn:standfirst:flag:[0-9a-f]{32}$/);
      expect(entry.links?.[0].href).toMatch(/^http:\/\/127\.0\.0\.1:3000\/articles\/[0-9a-f]{64}$/);
      expect(Number.isNaN(Date.parse(entry.updated!))).toBe(false);
    }
    expect(parsed.links?.find(({ rel }) => rel === 'self')?.href).toBe(
      'http://127.0.0.1:3000/api/v1/flags/feed?assigned=nobody',
    );
  });

  it('gives an empty feed that is one all the same, under the public address', async () => {
    const authorization = `Bearer ${await makeToken('feed reader', ['read'])}`;
    vi.stubEnv('PUBLIC_URL', 'https://desk.example/standfirst');
    const request = get('/api/v1/flags/feed?assigned=Eve', { authorization });
    const parsed = parseAtomFeed(await (await feed(request, none)).text());
    vi.unstubAllEnvs();
    expect(parsed.entries ?? []).toEqual([]);
    expect(parsed.updated).toBeDefined();
    expect(parsed.id).toBe('https://desk.example/api/v1/flags/feed?assigned=Eve');
  });

  it('searches, and refuses what is no question', async () => {
    const found = (await (await search(get('/api/v1/search?q=soup'), none)).json()) as {
      items: { kind: string; title: string }[];
    };
    expect(found.items[0]).toMatchObject({ kind: 'article', title: 'Cook slams soup' });
    for (const query of [
      '',
      'q=a&kind=flag',
      'q=a&limit=0',
      'q=a&limit=51',
      `q=${'x'.repeat(201)}`,
      'q=a&q=b',
    ])
      expect((await search(get(`/api/v1/search?${query}`), none)).status).toBe(422);
    expect(await (await search(get('/api/v1/search?q=%27%3B--'), none)).json()).toEqual({
      items: [],
      more: [],
    });
  });

  it('says of which kinds it has found more than it shows, and names no page after', async () => {
    const ask = async (query: string) =>
      (await (await search(get(`/api/v1/search?${query}`), none)).json()) as Record<string, unknown[]>;
    const first = await ask('q=slams&kind=article&limit=2');
    expect(first).toEqual({ items: [expect.anything(), expect.anything()], more: ['article'] });
    expect(await ask('q=slams&kind=article&limit=3')).toMatchObject({ more: [] });
  });
});
