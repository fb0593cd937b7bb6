import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET as exportAll } from '@/app/api/v1/export/route';
import { readFields } from '@/lib/explore/filter-fields';
import { countAnalyses, eachAnalysis, listArticles } from '@/lib/store/articles';
import type { AnalysisFilter } from '@/lib/store/chosen';
import { closeDatabase, transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { makeAnalysis, makeArticle } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

const ask = (query: string) =>
  exportAll(
    new Request(`http://127.0.0.1:3000/api/v1/export?${query}`, { headers: { host: '127.0.0.1:3000' } }),
    undefined as never,
  );

describeWithDatabase('which articles', () => {
  beforeAll(async () => {
    const all = [
      { headline: 'One slams', publishedAt: '2026-03-01', outlet: 'Norwire' },
      { headline: 'Two', publishedAt: '2026-03-02T23:30:00-05:00', outlet: 'The Harbour Post, Weekly' },
      { headline: 'Three', publishedAt: null, outlet: null },
    ];
    for (const over of all) {
      const analysis = makeAnalysis({ article: makeArticle(over) });
      const sources = over.headline === 'Three' ? [] : analysis.sources;
      const attributions = over.headline === 'Three' ? [] : analysis.attributions;
      await transaction((tx) => saveAnalysis(tx, { ...analysis, sources, attributions }));
    }
  });
  afterAll(closeDatabase);

  it.each<[string, AnalysisFilter, string[]]>([
    ['all', {}, ['One slams', 'Three', 'Two']],
    ['from a day', { from: '2026-03-02' }, ['Two']],
    ['to a day, instants of it too', { to: '2026-03-02' }, ['One slams', 'Two']],
    ['of one day', { from: '2026-03-01', to: '2026-03-01' }, ['One slams']],
    ['of days in the wrong order', { from: '2026-03-02', to: '2026-03-01' }, []],
    ['of one of two outlets, whatever their case', { outlets: ['NORWIRE', 'Nobody'] }, ['One slams']],
    ['of an outlet with a comma', { outlets: ['the harbour post, weekly'] }, ['Two']],
    ['with a source', { sources: ['mara quill'] }, ['One slams', 'Two']],
    ['with a sign of the database in a name', { sources: ['%', '_'], outlets: [] }, []],
    ['of a verdict', { verdicts: ['not-backed'] }, ['One slams']],
    ['of everything together', { outlets: ['Norwire'], verdicts: ['backed'] }, []],
  ])('%s', async (_, filter, headlines) => {
    const found: (string | null)[] = [];
    for await (const { article } of eachAnalysis(filter)) found.push(article.headline);
    expect(found.sort()).toEqual(headlines);
    expect(await countAnalyses(filter)).toBe(headlines.length);
    expect((await listArticles(filter)).items.map(({ headline }) => headline).sort()).toEqual(headlines);
  });

  it('are exported by the API', async () => {
    const answer = await ask(
      'format=json&outlet=Norwire%7CNobody&verdict=not-backed%7Cbacked&from=2026-03-01',
    );
    expect(answer.headers.get('x-row-count')).toBe('1');
    expect((JSON.parse(await answer.text()) as unknown[]).length).toBe(1);
    const crate = await ask('format=ro-crate&outlet=Norwire');
    expect(
      Buffer.from(await crate.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it.each(['from=yesterday', 'to=2026-13-41', 'verdict=true', 'outlet=%00', 'author=x', 'from=2026-03-01&from=2026-03-02', 'from=2026-03-02&to=2026-03-01'])(
    'are refused for %s',
    async (query) => {
      expect((await ask(`format=json&${query}`)).status).toBe(422);
    },
  ); // prettier-ignore

  it('leaves out of a page’s address what is wrong', () => {
    const { filter, given, wrong } = readFields({ from: 'x', to: '2026-03-02', outlet: ' A | B ', verdict: 'true', cursor: 'c' });
    expect(given).toEqual({ to: '2026-03-02', outlet: 'A | B' });
    expect(wrong).toEqual([{ name: 'from', why: 'unreadable' }, { name: 'verdict', why: 'unreadable' }]);
    expect(readFields({ from: '2026-03-02', to: '2026-03-01' }).wrong).toEqual([{ name: 'from', why: 'backwards' }]);
    expect(filter).toMatchObject({ to: '2026-03-02', outlets: ['A', 'B'], from: undefined, verdicts: undefined });
  }); // prettier-ignore
});
