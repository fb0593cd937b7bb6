import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET as citeArticle } from '@/app/api/v1/articles/[id]/citation/route';
import { GET as citeDocument } from '@/app/api/v1/documents/[id]/citation/route';
import { closeDatabase, transaction } from '@/lib/store/database';
import { addDocument } from '@/lib/store/documents';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { makeAnalysis, makeDocument } from '../store/make-analysis';
import { describeWithDatabase } from '../store/scratch-database';

const ask = (get: typeof citeArticle, id: string, query: string) =>
  get(new Request(`http://127.0.0.1:3000/x?${query}`, { headers: { host: '127.0.0.1:3000' } }), {
    params: Promise.resolve({ id }),
  });

describeWithDatabase('citations by the API', () => {
  const analysis = makeAnalysis();
  const document = makeDocument('Dear passengers');
  beforeAll(async () => {
    await transaction((tx) => saveAnalysis(tx, analysis));
    await addDocument(document);
  });
  afterAll(closeDatabase);

  it('are given of an article, its claims, its statements, and of a document', async () => {
    const whole = await ask(citeArticle, analysis.id, 'style=apa');
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await whole.text()).toMatch(/^Calder, I\. \(2026, March 2\)\. Ferry boss slams passengers/);
    for (const query of ['style=chicago&claim=c1', 'style=chicago&attribution=a1'])
      expect(await (await ask(citeArticle, analysis.id, query)).text()).toMatch(
        /^“Harrow Ferries will suspend its night crossings” \(Calder 2026\)\n\nCalder, Ines\. 2026\./,
      );
    const json = await ask(citeDocument, document.id, 'style=csl-json');
    expect(json.headers.get('content-type')).toBe('application/vnd.citationstyles.csl+json; charset=utf-8');
    expect(await json.json()).toMatchObject([{ type: 'document', title: 'Letter to passengers' }]);
  });

  it('tell as style “link” where words stand, or the article; what was pasted stands here', async () => {
    const link = async (id: string, query = '') => (await ask(citeArticle, id, `style=link${query}`)).text();
    const { url } = analysis.article;
    expect(await link(analysis.id)).toBe(`${url}\n`);
    expect(await link(analysis.id, '&claim=c1')).toMatch(/^https:\S+#:~:text=Harrow%20Ferries\S+\n$/);
    const pasted = {
      ...makeAnalysis(),
      id: 'pasted',
      article: { ...analysis.article, id: 'pasted', url: null },
    };
    await transaction((tx) => saveAnalysis(tx, pasted));
    expect(await link('pasted')).toBe('http://127.0.0.1:3000/articles/pasted\n');
    expect(await link('pasted', '&attribution=a1')).toMatch(
      /^http:\/\/127\.0\.0\.1:3000\/articles\/pasted#:~:text=/,
    );
  });

  it.each([
    [analysis.id, 'style=mla', 422],
    [analysis.id, '', 422],
    [analysis.id, 'style=apa&claim=c1&attribution=a1', 422],
    [analysis.id, 'style=apa&page=1', 422],
    [analysis.id, 'style=apa&claim=c9', 404],
    [analysis.id, 'style=apa&claim=__proto__', 404],
    ['nothing', 'style=apa', 404],
  ])('are refused for %s?%s', async (id, query, status) => {
    expect((await ask(citeArticle, id, query)).status).toBe(status);
  });
  it('of no document are refused', async () => {
    expect((await ask(citeDocument, 'nothing', 'style=apa')).status).toBe(404);
  });
});
