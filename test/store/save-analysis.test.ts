import { expect, it } from 'vitest';
import { flagsOf } from '@/lib/store/flags';
import {
  articlesOfOtherEngines,
  countAnalyses,
  eachAnalysis,
  getAnalysis,
  listArticles,
} from '@/lib/store/articles';
import { database, transaction } from '@/lib/store/database';
import { addDocument } from '@/lib/store/documents';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { saveArticles } from '@/lib/store/save-articles';
import { getSource, listSources } from '@/lib/store/sources';
import type { Analysis } from '@/lib/types';
import { find, makeAnalysis, makeArticle, makeDocument, TEXT } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

const save = (analysis: Analysis) => transaction((tx) => saveAnalysis(tx, analysis));

describeWithDatabase('saving an analysis', () => {
  it('gives back the same bytes, documents and emoji included', async () => {
    const letter = makeDocument('We may resume the crossings in spring. 👍');
    const analysis = makeAnalysis({
      documents: [letter],
      evidence: [
        {
          of: { kind: 'attribution', id: 'a1' },
          documentId: letter.id,
          span: find(letter.text, 'resume the crossings'),
          stance: 'altered',
          changes: [{ kind: 'replaced', quoted: 'them', original: 'the crossings', marked: false }],
          score: 0.1 + 0.2,
        },
      ],
    });
    await addDocument(letter);
    await save(analysis);
    const stored = await getAnalysis(analysis.article.id);
    expect(JSON.stringify(stored?.analysis)).toBe(JSON.stringify(analysis));
    expect(await flagsOf(analysis.article.id)).toHaveLength(1);
  });

  it('keeps the same article once, and the analysis of the latest engine in force', async () => {
    const first = makeAnalysis();
    await save(first);
    await save({ ...first, engine: 'test/2', claims: [] });
    expect((await listArticles()).items.filter(({ id }) => id === first.article.id)).toHaveLength(1);
    expect((await getAnalysis(first.article.id))?.analysis).toMatchObject({ engine: 'test/2', claims: [] });
    expect(await articlesOfOtherEngines('test/2')).not.toContain(first.article.id);
    expect(await articlesOfOtherEngines('test/3')).toContain(first.article.id);
  });

  it('keeps nothing of a save that fails', async () => {
    const article = makeArticle({ headline: 'Ferry line sinks its night boats' });
    const broken = makeAnalysis({
      article,
      claims: [{ ...makeAnalysis().claims[0], text: 'a NUL \0 is what PostgreSQL refuses' }],
    });
    await expect(save(broken)).rejects.toThrow();
    expect(await database().article.findUnique({ where: { id: article.id } })).toBeNull();
    expect(await getAnalysis(article.id)).toBeNull();
  });

  it('shows no span whose words do not stand at its place', async () => {
    const article = makeArticle({ headline: 'Ferry boss slams weather' });
    const analysis = makeAnalysis({ article });
    await save(analysis);
    const shifted = { ...analysis.claims[0], span: { ...analysis.claims[0].span, start: 1, end: 48 } };
    const stored = await database().analysis.findFirstOrThrow({ where: { articleId: article.id } });
    await database().analysis.updateMany({
      where: { articleId: article.id },
      data: { rest: { ...(stored.rest as object), claims: [shifted] } as object },
    });
    const loaded = await getAnalysis(article.id);
    expect(loaded?.analysis.claims).toEqual([]);
    expect(loaded?.analysis.attributions).toHaveLength(1);
  });

  it('is not an analysed article before its analysis', async () => {
    const article = makeArticle({ headline: 'Night boats to stop' });
    await transaction((tx) => saveArticles(tx, [article]));
    expect(await getAnalysis(article.id)).toBeNull();
    expect((await listArticles()).items.map(({ id }) => id)).not.toContain(article.id);
    expect(await articlesOfOtherEngines('test/1')).toContain(article.id);
  });

  it('merges a source across articles by name and kind, and lets it go with its last mention', async () => {
    const [one, two] = ['Quill ends boats', 'Boats end, says boss'].map((headline) =>
      makeAnalysis({ article: makeArticle({ headline }), headlines: [] }),
    );
    const renamed = { ...two, sources: [{ ...two.sources[0], name: 'Dr. Mara  QUILL' }] };
    await save(one);
    await save(renamed);
    const { items } = await listSources({ query: 'mara quill' });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ kind: 'person', name: 'Dr. Mara  QUILL', role: 'chief executive' });
    const source = await getSource(items[0].id);
    const mine = source?.statements.filter(({ articleId }) => articleId === one.article.id);
    expect(mine?.[0].attribution.content[0].exact).toBe('Harrow Ferries will suspend its night crossings');

    const lone = makeAnalysis({
      article: makeArticle({ headline: 'A lone voice' }),
      sources: [{ ...one.sources[0], name: 'Tobias Wren' }],
      headlines: [],
    });
    await save(lone);
    expect((await listSources({ query: 'wren' })).items).toMatchObject([{ articles: 1, statements: 1 }]);
    await save({ ...lone, engine: 'test/2', sources: [], attributions: [] });
    expect((await listSources({ query: 'wren' })).items).toEqual([]);
  });

  it('never merges anonymous sources of two articles', async () => {
    for (const headline of ['Leak one', 'Leak two']) {
      const analysis = makeAnalysis({ article: makeArticle({ headline }), headlines: [] });
      const unnamed = {
        ...analysis.sources[0],
        kind: 'anonymous' as const,
        name: 'a person familiar with the plan',
      };
      await save({ ...analysis, sources: [unnamed] });
    }
    const { items } = await listSources({ query: 'familiar with the plan' });
    expect(items.map(({ articles }) => articles)).toEqual([1, 1]);
  });

  it('takes % and _ in a search for themselves', async () => {
    expect((await listSources({ query: '%' })).items).toEqual([]);
    expect((await listSources({ query: '\'; DROP TABLE "Article"; --' })).items).toEqual([]);
    expect(await countAnalyses()).toBeGreaterThan(0);
  });

  it('tells the first words of an article without a headline, and of no other', async () => {
    const article = makeArticle({ headline: null });
    await save(makeAnalysis({ article, headlines: [] }));
    const { items } = await listArticles({ limit: 100 });
    const [untitled, ...titled] = [...items].sort((a) => (a.id === article.id ? -1 : 1));
    expect(untitled).toMatchObject({ headline: null, opening: expect.stringMatching(/./) });
    expect(article.text.startsWith(untitled.opening!.replace(/ …$/, ''))).toBe(true);
    for (const { opening, headline } of titled) if (headline !== null) expect(opening).toBeNull();
  });

  it('pages through a list without repeating or losing, also when others arrive', async () => {
    const first = await listArticles({ limit: 2 });
    await save(makeAnalysis({ article: makeArticle({ headline: 'Late arrival' }) }));
    const seen = first.items.map(({ id }) => id);
    for (let next = first.next; next !== null;) {
      const page = await listArticles({ limit: 2, cursor: next });
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await countAnalyses()) - 1);
  });

  it('streams every analysis once', async () => {
    const ids: string[] = [];
    for await (const analysis of eachAnalysis()) ids.push(analysis.article.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(await countAnalyses());
    expect(TEXT).toContain('👍');
  });
});
