import type { NodeKind } from '../export/graph';
import { articlesToGroup, countParts, sourcesOfGroups } from '../store/article-groups';
import type { AnalysisFilter } from '../store/chosen';
import { linkedAnalyses } from '../store/linked-analyses';
import { clusterArticles, clusterGraph } from './cluster-articles';
import { collectGraph } from './collect-graph';
import { MOST_ARTICLES, MOST_NODES, type ExploredGraph } from './explored-graph';

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
