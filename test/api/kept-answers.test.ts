import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { GET as getArticle } from '@/app/api/v1/articles/[id]/route';
import { GET as getText } from '@/app/api/v1/articles/[id]/text/route';
import { GET as listArticles } from '@/app/api/v1/articles/route';
import { anchorChange, type CorrectionRequest } from '@/lib/desk/correct/anchor-change';
import { addCorrection, undoCorrection } from '@/lib/store/corrections';
import { database, transaction } from '@/lib/store/database';
import { setMuted } from '@/lib/store/muted-rules';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { recordVersion } from '@/lib/store/versions';
import type { Analysis } from '@/lib/types';
import { makeAnalysis, makeArticle, makeCheck, TEXT } from '../store/make-analysis';
import { makeToken } from '../store/make-token';
import { describeWithDatabase } from '../store/scratch-database';

const text = `${TEXT}\n\nThe council heard on Tuesday that the harbour wall had moved by eleven centimetres since the spring, that nobody had told the masters of the boats, and that a second survey would cost more than the wall itself had cost when it was built.`;
const analysis = makeAnalysis({ article: makeArticle({ text }) });
const { id } = analysis;
const request = (more: HeadersInit = {}, path = `/api/v1/articles/${id}`) =>
  new Request(`http://127.0.0.1:3000${path}`, { headers: { host: '127.0.0.1:3000', ...more } });
const at = (one: string) => ({ params: Promise.resolve({ id: one }) });
const ask = (more: HeadersInit = {}) => getArticle(request(more), at(id));
const told = async () => (await ask()).text();
const forget = () => void delete (globalThis as { standfirstAnswers?: unknown }).standfirstAnswers;

/** Statements that the database was asked while `work` ran. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return asked.mock.calls.length;
  } finally {
    asked.mockRestore();
  }
}

const store = (one: Analysis) => transaction((tx) => saveAnalysis(tx, one));
describeWithDatabase('answers that are kept', () => {
  beforeAll(() => void vi.stubEnv('STANDFIRST_EDITOR', 'Ines')); // else the name is asked for once in a while
  afterAll(() => void vi.unstubAllEnvs());

  it('reads nothing but the revision for what it has told before, and says 304 from it too', async () => {
    await store(analysis);
    forget();
    expect(await statements(ask)).toBeGreaterThan(5);
    expect(await statements(ask)).toBe(1);
    const first = await ask();
    const etag = first.headers.get('etag')!;
    expect(JSON.parse(await first.text())).toMatchObject({ id, engine: analysis.engine });
    expect(
      await statements(async () => {
        const held = await ask({ 'if-none-match': etag });
        expect([held.status, await held.text()]).toEqual([304, '']);
      }),
    ).toBe(1);
  });

  it('makes one answer for all who ask at once', async () => {
    forget();
    const alone = await statements(ask);
    forget();
    expect(await statements(() => Promise.all(Array.from({ length: 20 }, () => ask())))).toBeLessThan(
      alone + 5,
    );
  });

  it('tells routes, articles and queries apart', async () => {
    const whole = await getText(request({}, `/api/v1/articles/${id}/text`), at(id));
    expect(await whole.text()).toBe(text);
    expect(JSON.parse(await told())).toMatchObject({ id });
    expect((await getArticle(request({}, '/api/v1/articles/nobody'), at('nobody'))).status).toBe(404);
    const list = async (search: string) =>
      (await listArticles(request({}, `/api/v1/articles${search}`), undefined as never)).text();
    expect(await list('')).not.toBe(await list('?verdict=backed'));
  });

  it('gives nothing to whom it may not be given, though it is held', async () => {
    await told();
    const secret = await makeToken('a browser', ['capture']);
    expect((await ask({ authorization: `Bearer ${secret}` })).status).toBe(403);
    expect((await ask({ authorization: 'Bearer sf_nonsense' })).status).toBe(401);
  });

  const other = makeArticle({
    text,
    headline: 'Another paper tells it',
    url: 'https://two.example/',
    outlet: 'Two',
  });
  const correct = async (wanted: CorrectionRequest): Promise<void> => {
    const change = anchorChange(wanted, analysis);
    const made = change.ok && (await addCorrection(id, change.value, 'Ines'));
    if (!made || !made.ok) throw new Error('it was not taken');
    correction = made.value.id;
  };
  let correction = '';
  const CHANGES: Readonly<Record<string, () => Promise<unknown>>> = {
    'a correction': () => correct({ kind: 'speaker', of: 'a1', name: 'Tove Brandal' }),
    'a correction that is taken back': () => undoCorrection(correction, 'Ines'),
    'an analysis by another engine': () =>
      store({ ...analysis, engine: 'test/2', headlines: [makeCheck(analysis.article, [])] }),
    'the engine before, again': () => store(analysis),
    'an article that has the same words': () => store(makeAnalysis({ article: other })),
    'another article as a version of it': () =>
      transaction(async (tx) => {
        const met = { url: 'https://one.example/a', engine: 'test/1' };
        await recordVersion(tx, { ...met, article: analysis.article, at: new Date('2026-03-02T08:00Z') });
        await recordVersion(tx, { ...met, article: other, at: new Date('2026-03-02T09:00Z') });
      }),
    'a source that bears another key': () =>
      database().sourceRecord.updateMany({ data: { key: 'person:another' } }),
    'a rule that is muted': () => setMuted('tone-inflated', true, 'Ines'),
    'a rule that speaks again': () => setMuted('tone-inflated', false, 'Ines'),
  };
  it.each(Object.entries(CHANGES))('is never older than %s', async (_what, change) => {
    const before = await told();
    await change();
    const after = await told();
    expect(after).not.toBe(before);
    forget();
    expect(after).toBe(await told());
  });

  it('is gone with its article', async () => {
    await told();
    await database().article.delete({ where: { id } });
    expect((await ask()).status).toBe(404);
  });
});
