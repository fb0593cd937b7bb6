import { expect, it } from 'vitest';
import { getAcross } from '@/lib/store/across';
import { getCluster } from '@/lib/store/clusters';
import { database, transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { saveArticles } from '@/lib/store/save-articles';
import { listSources } from '@/lib/store/sources';
import { recordVersion } from '@/lib/store/versions';
import type { Analysis, Article, Attribution, DocumentMention, Source } from '@/lib/types';
import { find, makeAnalysis, makeArticle } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

const save = (analysis: Analysis) => transaction((tx) => saveAnalysis(tx, analysis));

interface Told {
  readonly headline: string;
  readonly publishedAt?: string | null;
  readonly outlet?: string;
  readonly text?: string;
  readonly sources?: readonly (Partial<Source> & Pick<Source, 'kind' | 'name'>)[];
  readonly attributions?: readonly (Partial<Attribution> & { readonly words: string })[];
}

/** An article in which these sources say these words. */
function told({ headline, sources = [], attributions = [], ...more }: Told): Analysis {
  const text =
    more.text ??
    `${attributions.map(({ words }) => words).join('. ')}. ${sources.map(({ name }) => name).join(', ')}.`;
  const over: Partial<Article> = {
    headline,
    text,
    url: `https://example.com/${encodeURIComponent(headline)}`,
  };
  const article = makeArticle({
    ...over,
    outlet: more.outlet ?? null,
    publishedAt: more.publishedAt === undefined ? '2031-05-10' : more.publishedAt,
  });
  return {
    ...makeAnalysis(),
    id: article.id,
    article,
    sentences: article.blocks.map(({ span }) => span),
    headlines: [],
    claims: [],
    sources: sources.map((source, index) => ({
      id: `s${index + 1}`,
      role: null,
      mentions: [find(text, source.name)],
      document: null,
      unnamed: source.kind === 'anonymous' ? { body: false, reason: null } : null,
      ...source,
    })),
    attributions: attributions.map(({ words, ...attribution }, index) => ({
      id: `a${index + 1}`,
      kind: 'indirect',
      source: null,
      cue: null,
      content: [find(text, words)],
      sourceId: null,
      via: [],
      strength: 'neutral',
      ...attribution,
    })),
  };
}

const paper = (
  name: string,
  document: Partial<DocumentMention>,
): Pick<Source, 'kind' | 'name' | 'document'> => ({
  kind: 'document',
  name,
  document: { type: 'letter', author: null, addressee: null, publisher: null, date: null, ...document },
});

/** Every record with its counts, as lists show them. */
const records = async () =>
  (await database().sourceRecord.findMany({ orderBy: { key: 'asc' } })).map(
    ({ key, kind, name, role, articles, statements }) => ({ key, kind, name, role, articles, statements }),
  );

describeWithDatabase('sources merged across articles', () => {
  const oslo = { author: 'Ylva Aronsen', addressee: 'the Maritime Safety Board', date: '2031-05-06' };
  const batch: readonly Analysis[] = [
    told({ headline: 'One', sources: [paper('letter from Ylva Aronsen', oslo)] }),
    told({
      headline: 'Two',
      sources: [paper('letter from Ylva Aronsen', { ...oslo, addressee: 'the board', date: null })],
      publishedAt: '2031-05-08',
    }),
    told({ headline: 'Three', sources: [paper('note by Ylva Aronsen', { ...oslo, date: '2031-04-02' })] }),
    told({ headline: 'Four', sources: [paper('letter to the king', { ...oslo, addressee: 'the king' })] }),
    told({
      headline: 'Five',
      sources: [
        { kind: 'person', name: 'Jon Vik', role: 'police chief of Ellis' },
        { kind: 'organization', name: 'Federal Harbour Inspectorate', mentions: [] },
      ],
      attributions: [{ words: 'the quay was shut at noon', sourceId: 's1' }],
    }),
    told({
      headline: 'Six',
      sources: [
        { kind: 'person', name: 'Jon Vik', role: 'dairy farmer' },
        { kind: 'organization', name: 'FHI' },
      ],
    }),
    told({ headline: 'Seven', sources: [{ kind: 'person', name: 'Jon Vik' }] }),
  ];

  it('tells letters apart by day and addressee, and knows the same one without its day', async () => {
    for (const analysis of batch) await save(analysis);
    const letters = (await records()).filter(({ kind }) => kind === 'document');
    expect(letters.map(({ articles }) => articles).sort()).toEqual([1, 1, 2]);
  });

  it('keeps two people of one name apart whose roles do not agree, and leaves open whom a bare name means', async () => {
    const people = (await records()).filter(({ kind }) => kind === 'person');
    expect(people.map(({ key, articles }) => [key, articles])).toEqual([
      ['person:jon vik', 1],
      ['person:jon vik, dairy farmer', 1],
      ['person:jon vik, police chief of ellis', 1],
    ]);
    expect(people.find(({ role }) => role?.startsWith('police'))?.statements).toBe(1);
  });

  it('takes an acronym for a body once an article calls it by both', async () => {
    const bodies = async () =>
      (await listSources({ query: 'inspectorate' })).items.map(({ articles }) => articles);
    expect(await bodies()).toEqual([1]);
    const text = 'The Federal Harbour Inspectorate (FHI) shut the quay.';
    const both = told({
      headline: 'Eight',
      text,
      sources: [
        {
          kind: 'organization',
          name: 'Federal Harbour Inspectorate',
          mentions: [find(text, 'Federal Harbour Inspectorate'), find(text, 'FHI')],
        },
      ],
    });
    await save(both);
    expect(await bodies()).toEqual([3]);
    await save({ ...both, engine: 'test/2', sources: [] });
    expect(await bodies()).toEqual([1]);
  });

  it('makes the same records whatever the order, however often, and after all was taken away', async () => {
    for (const analysis of batch) await save(analysis);
    const first = await records();
    for (const analysis of batch) await save(analysis);
    expect(await records()).toEqual(first);
    for (const analysis of batch) await save({ ...analysis, sources: [], attributions: [] });
    expect((await records()).filter(({ name }) => /Aronsen|Vik/.test(name))).toEqual([]);
    for (const analysis of [...batch].reverse()) await save(analysis);
    expect(await records()).toEqual(first);
  });

  it('makes the same records when all are stored at once, each twice and by two engines', async () => {
    for (const analysis of batch) await save({ ...analysis, sources: [], attributions: [] });
    const none = await records();
    for (const analysis of batch) await save(analysis);
    const inTurn = await records();
    const fresh = batch.map((analysis) => ({
      ...told({ headline: `Beside ${analysis.article.headline}`, text: `${analysis.article.text} Beside.` }),
      sources: analysis.sources,
      attributions: analysis.attributions,
    }));
    for (const analysis of batch) await save({ ...analysis, sources: [], attributions: [] });
    expect(await records()).toEqual(none);
    // As an import leaves them: stored and not analysed. A new row would make writers take turns by itself.
    await transaction((tx) =>
      saveArticles(
        tx,
        fresh.map(({ article }) => article),
      ),
    );
    await Promise.all(
      [...fresh, ...fresh, ...fresh.map((analysis) => ({ ...analysis, engine: 'test/3' }))].map(save),
    );
    const keys = (all: Awaited<ReturnType<typeof records>>) =>
      all.map(({ key, articles, statements }) => [key.replace(/^own:.*/, 'own'), articles, statements]);
    expect(keys(await records())).toEqual(keys(inTurn));
    for (const analysis of fresh) await save({ ...analysis, sources: [], attributions: [] });
    expect(await records()).toEqual(none);
    for (const analysis of batch) await save(analysis);
  });

  it('weighs forms and not articles, so that a source named by many costs no more', async () => {
    for (let n = 0; n < 60; n++)
      await save(
        told({
          headline: `Many ${n}`,
          sources: [{ kind: 'organization', name: 'Ellis Port Authority' }],
          text: `Ellis Port Authority. Note ${n}.`,
        }),
      );
    expect((await listSources({ query: 'ellis port' })).items[0].articles).toBe(60);
    expect(await database().sourceForm.count({ where: { family: { startsWith: 'body:epa' } } })).toBe(1);
  });
});

describeWithDatabase('what articles have in common', () => {
  const words = 'Harrow Ferries refused 96 of 1,140 requests for night access to its quay last year';
  const lund: Pick<Source, 'kind' | 'name'> = { kind: 'person', name: 'Marta Lund' };

  it('finds the same statement in other words, first seen where and when, whoever came in first', async () => {
    const late = told({
      headline: 'Late',
      outlet: 'The Courier',
      publishedAt: '2031-05-12',
      sources: [lund],
      attributions: [{ words, sourceId: 's1' }],
    });
    const early = told({
      headline: 'Early',
      outlet: 'The Ledger',
      publishedAt: '2031-05-11',
      sources: [lund],
      attributions: [
        {
          words: 'Harrow Ferries refused 96 of the 1,140 requests for night access that it got',
          sourceId: 's1',
        },
      ],
    });
    const other = told({
      headline: 'Other',
      attributions: [{ words: 'Harrow Ferries bought two of the older ships from a yard in Ellis' }],
    });
    for (const analysis of [late, other, early]) await save(analysis);
    const { clusters } = await getAcross(late);
    expect(clusters).toHaveLength(1);
    expect(clusters[0]).toMatchObject({
      of: { kind: 'attribution', id: 'a1' },
      articles: 2,
      origins: 1,
      first: { headline: 'Early', outlet: 'The Ledger' },
    });
    const found = await getCluster(clusters[0].id);
    expect(found?.members.map(({ article }) => article.headline)).toEqual(['Early', 'Late']);
    expect((await getAcross(other)).clusters).toEqual([]);
    for (let again = 0; again < 2; again++) await save(late);
    expect((await getAcross(late)).clusters[0]).toMatchObject({ id: clusters[0].id, articles: 2 });
    await save({ ...early, attributions: [] });
    expect((await getAcross(late)).clusters).toEqual([]);
  });

  it('counts twelve outlets that have it from one as one origin', async () => {
    const said = 'the Ellis lighthouse will be sold to a private buyer before the end of the summer';
    const wire = told({
      headline: 'Wire',
      outlet: 'Norwire',
      publishedAt: '2031-06-01',
      sources: [lund],
      attributions: [{ words: said, sourceId: 's1' }],
    });
    await save(wire);
    for (let n = 0; n < 12; n++)
      await save(
        told({
          headline: `Outlet ${n}`,
          outlet: `Paper ${n}`,
          publishedAt: `2031-06-0${2 + (n % 7)}`,
          sources: [{ kind: 'outlet', name: 'Norwire' }],
          attributions: [{ words: said, sourceId: 's1', via: n % 2 ? ['s1'] : [] }],
        }),
      );
    const { clusters, chains } = await getAcross(wire);
    expect(clusters[0]).toMatchObject({ articles: 13, origins: 1 });
    expect(chains[0].hops.map(({ name }) => name)).toEqual(['Marta Lund', 'Norwire']);
    const one = told({
      headline: 'Outlet 0',
      outlet: 'Paper 0',
      publishedAt: '2031-06-02',
      sources: [{ kind: 'outlet', name: 'Norwire' }],
      attributions: [{ words: said, sourceId: 's1' }],
    });
    const chain = (await getAcross(one)).chains[0];
    expect(chain.hops.map(({ name }) => name)).toEqual(['Marta Lund', 'Norwire', 'Paper 0']);
    expect(chain).toMatchObject({ distance: 2, missing: 0, circular: false });
    expect(chain.hops[1].at).toEqual({ kind: 'article', ref: wire.article.id });
  });

  it('tells outlets that cite each other in a round', async () => {
    const said = 'three hundred crates of smoked herring were left upon the northern quay overnight';
    const cites = (outlet: string, other: string) =>
      told({
        headline: `${outlet} on herring`,
        outlet,
        sources: [{ kind: 'outlet', name: other }],
        attributions: [{ words: said, sourceId: 's1' }],
      });
    const [one, two] = [cites('The Beacon', 'Harbour Star'), cites('Harbour Star', 'the Beacon')];
    await save(one);
    await save(two);
    const { clusters, chains } = await getAcross(one);
    expect(clusters[0]).toMatchObject({ articles: 2, origins: 1 });
    expect(chains[0].circular).toBe(true);
    expect((await getCluster(clusters[0].id))?.origins.circles).toEqual([['Harbour Star', 'The Beacon']]);
  });

  it('knows a cut and edited copy, one text however many print it', async () => {
    const sentences = Array.from(
      { length: 30 },
      (_, n) =>
        `On day ${n * 7 + 1} the crew of ship ${n + 3} counted ${n * n + 40} barrels of oil in hold ${n % 5} and wrote it down`,
    );
    const whole = told({
      headline: 'Whole',
      outlet: 'Norwire',
      text: `${sentences.join('. ')}.`,
      attributions: [{ words: sentences[2] }],
    });
    const cut = told({
      headline: 'Cut',
      outlet: 'Evening Bell',
      text: `Our desk reports. ${sentences.slice(0, 18).join('. ').replaceAll('crew', 'men')}.`,
      attributions: [{ words: sentences[2].replaceAll('crew', 'men') }],
    });
    await save(whole);
    await save(cut);
    const { nearDuplicates, clusters } = await getAcross(whole);
    expect(nearDuplicates.map(({ article }) => article.headline)).toEqual(['Cut']);
    expect(nearDuplicates[0].contained).toBeGreaterThan(0.5);
    expect(clusters[0]).toMatchObject({ articles: 2, origins: 1 });
    // A copy without a headline is known by its first words, there and among the passages.
    await database().article.update({ where: { id: cut.id }, data: { headline: null } });
    const named = {
      headline: null,
      opening: expect.stringMatching(/^Our desk reports\. On day .* …$/) as string,
    };
    expect((await getAcross(whole)).nearDuplicates[0].article).toMatchObject(named);
    const { members } = (await getCluster(clusters[0].id))!;
    expect(members.find(({ articleId }) => articleId === cut.id)!.article).toMatchObject(named);
    expect(members.find(({ articleId }) => articleId === whole.id)!.article.opening).toBeNull();
  });

  it('counts what stood at one address at one time and another as one article, never as its own copy', async () => {
    const said = 'the old granary on Lodge Street will be pulled down before the first frost of this winter';
    const rest = Array.from(
      { length: 20 },
      (_, n) => `Beam ${n} of its roof bears ${n * n + 60} nails, and neighbour ${n * 3} had counted them`,
    ).join('. ');
    const version = (headline: string, outlet: string) =>
      told({ headline, outlet, text: `${said}. ${rest}.`, attributions: [{ words: said }] });
    const [first, second, other] = [
      version('Granary slammed', 'The Beacon'),
      version('Granary goes', 'The Beacon'),
      version('Goodbye, granary', 'Evening Bell'),
    ];
    for (const each of [first, second, other]) await save(each);
    const stood = (analysis: Analysis, url: string, hour: number) =>
      transaction((tx) =>
        recordVersion(tx, {
          url,
          article: analysis.article,
          at: new Date(Date.UTC(2031, 4, 10, hour)),
          engine: 'test/1',
        }),
      );
    await stood(first, 'https://beacon.example/granary', 8);
    await stood(second, 'https://beacon.example/granary', 9);
    await stood(other, 'https://bell.example/granary', 10);
    const others = async (analysis: Analysis) => {
      const { nearDuplicates, clusters } = await getAcross(analysis);
      const found = await getCluster(clusters[0].id);
      return {
        copies: nearDuplicates.map(({ article }) => article.headline).sort(),
        articles: clusters[0].articles,
        members: found?.members.map(({ article }) => article.headline).sort(),
      };
    };
    expect(await others(first)).toEqual({
      copies: ['Goodbye, granary'],
      articles: 2,
      members: ['Goodbye, granary', 'Granary slammed'],
    });
    const latest = ['Goodbye, granary', 'Granary goes'];
    expect(await others(second)).toMatchObject({ articles: 2, members: latest });
    expect(await others(other)).toEqual({ copies: ['Granary goes'], articles: 2, members: latest });
  });

  it('answers for an unknown passage and for words too few to compare', async () => {
    expect(await getCluster('%')).toBeNull();
    const short = told({ headline: 'Short', attributions: [{ words: 'we will see' }] });
    await save(short);
    expect(await getAcross(short)).toMatchObject({ clusters: [], nearDuplicates: [] });
  });
});
