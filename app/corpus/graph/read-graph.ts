import type { NodeKind } from '@/lib/export/graph';
import { clusterArticles, clusterGraph } from '@/lib/explore/cluster-articles';
import { collectGraph } from '@/lib/explore/collect-graph';
import { MOST_ARTICLES, MOST_NODES, type ExploredGraph } from '@/lib/explore/explored-graph';
import { articlesToGroup, countParts, sourcesOfGroups } from '@/lib/store/article-groups';
import type { AnalysisFilter } from '@/lib/store/articles';
import { linkedAnalyses } from '@/lib/store/linked-analyses';

/** Sources that are drawn beside clusters: those that most of them share. */
const MOST_SHARED = 500;

/** The graph of a filter's articles: node by node, or in clusters when that would be more than a picture holds. */
export async function readGraph(filter: AnalysisFilter, kinds: readonly NodeKind[]): Promise<ExploredGraph> {
  const [parts, articles] = await Promise.all([countParts(filter), articlesToGroup(filter)]);
  const drawn = new Set<string>([...kinds, 'article']);
  const least = Object.entries(parts).reduce((sum, [kind, count]) => sum + (drawn.has(kind) ? count : 0), 0);
  if (articles.length <= MOST_ARTICLES && least <= MOST_NODES) {
    const ids = articles.map(({ id }) => id);
    const graph = await collectGraph(linkedAnalyses(filter, ids), { kinds, most: MOST_NODES });
    if (graph) return graph;
  }
  const { by, clusters, clusterOf } = clusterArticles(articles);
  const { sources, ties, shared } = await sourcesOfGroups(
    articles.map(({ id }) => id),
    clusterOf,
    MOST_SHARED,
  );
  return clusterGraph(by, clusters, sources, ties, shared);
}
