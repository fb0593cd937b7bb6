import { urn } from '../export/urn';
import type { ClusterSpan, ExploredEdge, ExploredGraph, ExploredNode } from './explored-graph';

export interface ClusteredArticle {
  readonly id: string;
  readonly outlet: string | null;
  /** ISO 8601, as the page gives it. */
  readonly publishedAt: string | null;
}

/** Articles of one outlet and one span of time. */
export interface ArticleCluster {
  readonly outlet: string | null;
  /** "2026-03-02", "2026-03", "2026" or "", by the span; `null`: the articles have no date. */
  readonly time: string | null;
  readonly articles: number;
}

/** More clusters than this make no picture: the next longer span is taken. */
const MOST_CLUSTERS = 1_500;
const LENGTHS: Readonly<Record<ClusterSpan, number>> = { day: 10, month: 7, year: 4, outlet: 0 };
const SPANS: readonly ClusterSpan[] = ['day', 'month', 'year', 'outlet'];

/** Articles by outlet and the shortest span of time that makes no more clusters than a picture holds; by outlet alone if none does. */
export function clusterArticles(articles: readonly ClusteredArticle[]): {
  readonly by: ClusterSpan;
  readonly clusters: readonly ArticleCluster[];
  /** Of each article the number of its cluster. */
  readonly clusterOf: readonly number[];
} {
  for (const by of SPANS) {
    const places = new Map<string, number>();
    const clusters: { outlet: string | null; time: string | null; articles: number }[] = [];
    const clusterOf = articles.map(({ outlet, publishedAt }) => {
      const dated = /^\d{4}-\d\d-\d\d/.test(publishedAt ?? '');
      const time = by === 'outlet' ? '' : dated ? publishedAt!.slice(0, LENGTHS[by]) : null;
      const key = JSON.stringify([outlet, time]);
      const place = places.get(key) ?? clusters.length;
      if (place === clusters.length) {
        places.set(key, place);
        clusters.push({ outlet, time, articles: 0 });
      }
      clusters[place].articles++;
      return place;
    });
    if (clusters.length <= MOST_CLUSTERS || by === 'outlet') return { by, clusters, clusterOf };
  }
  throw new Error('unreachable: by outlet always fits');
}

export interface SharedSource {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly name: string;
}

/** The picture of clusters: a node for each, and the sources that at least two of them name. */
export function clusterGraph(
  by: ClusterSpan,
  clusters: readonly ArticleCluster[],
  sources: readonly SharedSource[],
  ties: readonly { readonly group: number; readonly recordId: string; readonly articles: number }[],
  shared: number,
): ExploredGraph {
  const nodes: ExploredNode[] = clusters.map(({ outlet, time, articles }) => ({
    id: urn('cluster', outlet ?? '', time ?? 'undated'),
    kind: 'cluster',
    label: [outlet ?? 'No outlet', by === 'outlet' ? null : (time ?? 'no date')].filter(Boolean).join(', '),
    detail: outlet,
    // A month or a year is there from its first day on.
    day: time ? `${time}-01-01`.slice(0, 10) : null,
    href: hrefOf(outlet, time),
    articles,
  }));
  const places = new Map(sources.map(({ id }, index) => [id, nodes.length + index]));
  for (const { id, kind, key, name } of sources)
    nodes.push({
      id: urn('source', key),
      kind: 'source',
      label: name,
      detail: kind,
      day: null,
      href: `/sources/${id}`,
      articles: 1,
    });
  return {
    nodes,
    edges: ties.flatMap(({ group, recordId, articles }): ExploredEdge[] => {
      const place = places.get(recordId);
      return place === undefined ? [] : [[group, place, 'names', articles]];
    }),
    articles: clusters.reduce((sum, cluster) => sum + cluster.articles, 0),
    clustered: { by, sourcesLeftOut: shared - sources.length },
  };
}

const lastDay = (year: number, month: number): string =>
  String(new Date(Date.UTC(year, month, 0)).getUTCDate());

/** The graph of a cluster's own articles; `null` when no filter leaves just them. */
function hrefOf(outlet: string | null, time: string | null): string | null {
  if (outlet === null || time === null || /[|\n]/.test(outlet)) return null;
  const [year, month] = time.split('-').map(Number);
  const span: Record<string, string> =
    time === ''
      ? {}
      : time.length === 10
        ? { from: time, to: time }
        : time.length === 7
          ? { from: `${time}-01`, to: `${time}-${lastDay(year, month)}` }
          : { from: `${time}-01-01`, to: `${time}-12-31` };
  return `/corpus/graph?${new URLSearchParams({ outlet, ...span })}`;
}
