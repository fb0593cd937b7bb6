import { describe, expect, it } from 'vitest';
import { arrange } from '@/app/corpus/graph/arrange';
import { firstPlaces } from '@/app/corpus/graph/first-places';
import { graphHref, readGraphAddress } from '@/app/corpus/graph/graph-address';
import { clusterArticles, clusterGraph } from '@/lib/explore/cluster-articles';
import { collectGraph } from '@/lib/explore/collect-graph';
import { KINDS, USUAL_KINDS } from '@/lib/explore/explored-graph';
import { readKinds } from '@/lib/explore/kinds';
import { pictureOf } from '@/lib/explore/picture-of';
import { daysOf, viewOf } from '@/lib/explore/view-of';
import type { Analysis } from '@/lib/types';
import { fixture } from '../app/fixture';

const dated = (id: string, publishedAt: string | null): Analysis => ({
  ...fixture,
  id,
  article: { ...fixture.article, id, publishedAt },
});
async function* two(): AsyncGenerator<Analysis> {
  yield dated('one', '2026-03-01');
  yield dated('two', '2026-03-05T10:00:00+01:00');
}
const everything = { query: '', until: null, node: null, near: 0 } as const;
const graphOf = async (kinds = USUAL_KINDS) => (await collectGraph(two(), { kinds, most: 10_000 }))!;

describe('collectGraph', () => {
  it('folds what is not drawn into its article, and keeps its ties', async () => {
    const graph = await graphOf();
    expect(new Set(graph.nodes.map(({ kind }) => kind))).toEqual(new Set(['article', 'source', 'document']));
    const article = graph.nodes.findIndex(({ id }) => id === 'urn:standfirst:article:one');
    const letter = graph.nodes.findIndex(({ kind }) => kind === 'document');
    expect(
      graph.edges.some(([from, to, kind]) => from === article && to === letter && kind === 'altered'),
    ).toBe(true);
    expect(graph.edges.every(([from, to]) => from !== to)).toBe(true);
  });

  it('has a shared source once, under every article that names it', async () => {
    const graph = await graphOf();
    const hegge = graph.nodes.flatMap(({ label }, index) => (label === 'Pål Hegge' ? [index] : []));
    expect(hegge).toHaveLength(1);
    expect(graph.edges.filter(([, to, kind]) => to === hegge[0] && kind === 'names')).toHaveLength(2);
  });

  it('draws every kind that is asked for', async () => {
    const kinds = new Set((await graphOf(KINDS)).nodes.map(({ kind }) => kind));
    expect(kinds).toContain('claim');
    expect(kinds).toContain('attribution');
  });

  it('gives up once there are too many nodes', async () => {
    expect(await collectGraph(two(), { kinds: KINDS, most: 10 })).toBeNull();
  });

  it('opens no address but those of the web', async () => {
    async function* bad(): AsyncGenerator<Analysis> {
      const reference = { ...fixture.references[0], href: 'javascript:alert(1)', identifiers: [], of: [] };
      yield { ...dated('bad', null), references: [reference] };
    }
    const { nodes } = (await collectGraph(bad(), { kinds: KINDS, most: 10_000 }))!;
    expect(nodes.filter(({ kind }) => kind === 'page').map(({ href }) => href)).toEqual([null]);
  });
});

describe('a view', () => {
  it('has what was published until a day, and what is shared by it', async () => {
    const graph = await graphOf(KINDS);
    expect(daysOf(graph)).toEqual(['2026-03-01', '2026-03-05']);
    const { visible } = viewOf(graph, { ...everything, until: '2026-03-01' });
    const seen = graph.nodes.filter((_, index) => visible[index]);
    expect(seen.some(({ id }) => id === 'urn:standfirst:article:two')).toBe(false);
    expect(seen.some(({ label }) => label === 'Pål Hegge')).toBe(true);
    expect(viewOf(graph, { ...everything, until: '2020-01-01' }).listed).toEqual([]);
  });

  it('keeps the neighbours of a node, step by step', async () => {
    const graph = await graphOf();
    const node = graph.nodes.find(({ label }) => label === 'Pål Hegge')!.id;
    const count = (near: number) => viewOf(graph, { ...everything, node, near }).listed.length;
    expect(count(1)).toBe(3); // himself and both articles
    expect(count(2)).toBeGreaterThan(3);
    expect(count(0)).toBe(graph.nodes.length);
  });

  it('finds names whatever their case, and tells the chosen node’s ties in words', async () => {
    const graph = await graphOf();
    const node = graph.nodes.find(({ label }) => label === 'Pål Hegge')!.id;
    const picture = pictureOf(graph, { ...everything, query: 'hegge', node }, null);
    expect(picture.rows.map(({ label }) => label)).toEqual(['Pål Hegge']);
    expect(picture.chosen?.told.every(({ otherKind }) => otherKind === 'article')).toBe(true);
    expect(pictureOf(graph, { ...everything, node: 'urn:none' }, 999)).toMatchObject({
      chosen: null,
      page: 1,
    });
  });
});

describe('clusters', () => {
  const articles = (days: number) =>
    Array.from({ length: days * 2 }, (_, index) => ({
      id: String(index),
      outlet: index % 2 ? 'Norwire' : null,
      publishedAt: new Date(Date.UTC(2020, 0, 1 + Math.floor(index / 2))).toISOString(),
    }));

  it('are by outlet and day, or by a longer span when those are too many', () => {
    expect(clusterArticles(articles(20))).toMatchObject({ by: 'day', clusters: { length: 40 } });
    const { by, clusters, clusterOf } = clusterArticles(articles(1_000));
    expect(by).toBe('month');
    expect(clusters.reduce((sum, cluster) => sum + cluster.articles, 0)).toBe(2_000);
    expect(clusterOf).toHaveLength(2_000);
  });

  it('lead to their own articles, to the last day of February', () => {
    const graph = clusterGraph(
      'month',
      [{ outlet: 'Norwire', time: '2024-02', articles: 3 }, { outlet: null, time: '2024-02', articles: 1 }],
      [{ id: 'r', kind: 'person', key: 'person:x', name: 'X' }],
      [{ group: 0, recordId: 'r', articles: 2 }, { group: 1, recordId: 'r', articles: 1 }],
      4,
    ); // prettier-ignore
    expect(graph.nodes[0].href).toBe('/corpus/graph?outlet=Norwire&from=2024-02-01&to=2024-02-29');
    expect(graph.nodes[1].href).toBeNull();
    expect(graph.edges).toEqual([[0, 2, 'names', 2], [1, 2, 'names', 1]]); // prettier-ignore
    expect(graph.clustered).toEqual({ by: 'month', sourcesLeftOut: 3 });
  });
});

describe('the graph’s address', () => {
  it('comes back as it was', () => {
    const address = {
      kinds: readKinds('article|claim'),
      query: 'Å & b',
      until: '2026-03-02',
      node: 'urn:x|y',
      near: 2,
      page: 3,
    } as const;
    const query = new URL(graphHref({ outlet: 'A|B' }, address), 'http://x').searchParams;
    expect(readGraphAddress(query)).toEqual(address);
  });

  it.each(['', 'x', '<script>', '-1', '9e99', '2026-99-99x'])('takes %j for nothing', (bad) => {
    expect(readGraphAddress({ kinds: bad, until: bad, near: bad, page: bad })).toMatchObject({
      kinds: USUAL_KINDS,
      until: null,
      near: 0,
      page: null,
    });
  });
});

describe('arranging', () => {
  it('puts a graph always at the same finite places', async () => {
    const graph = await graphOf(KINDS);
    const settle = () => {
      let places = new Float32Array();
      const edges = new Uint32Array(graph.edges.flatMap(([from, to]) => [from, to]));
      for (const read of arrange({ places: firstPlaces(graph), edges }))
        places = read() as Float32Array<ArrayBuffer>;
      return places;
    };
    expect(settle()).toEqual(settle());
    expect(settle().every(Number.isFinite)).toBe(true);
  });
});
