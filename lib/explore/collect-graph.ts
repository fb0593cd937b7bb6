import type { NodeKind } from '../export/graph';
import { graphsOf } from '../export/graphs-of';
import { urn } from '../export/urn';
import type { Analysis } from '../types';
import { dayOf, nodeOf } from './node-of';
import type { ExploredEdge, ExploredGraph, ExploredNode } from './explored-graph';

export interface CollectOptions {
  /** Kinds that are drawn. Articles always are. */
  readonly kinds: readonly NodeKind[];
  /** Most nodes that are wanted. */
  readonly most: number;
}

/**
 * The graph of the exports with some kinds only. What one article alone has and is not drawn (a statement, a claim) is folded into its article,
 * so that "the article quotes the letter" stays when statements are hidden; of what several share, nothing remains.
 * `null` as soon as there are more than `most` nodes.
 */
export async function collectGraph(
  analyses: AsyncIterable<Analysis>,
  { kinds, most }: CollectOptions,
): Promise<ExploredGraph | null> {
  const drawn = new Set<NodeKind>([...kinds, 'article']);
  const nodes: ExploredNode[] = [];
  const places = new Map<string, number>();
  const edges = new Map<string, { edge: ExploredEdge }>();
  let articles = 0;
  for await (const { analysis, nodes: more, edges: ties } of graphsOf(analyses)) {
    articles++;
    const self = urn('article', analysis.id);
    const folded = new Set<string>();
    const day = dayOf(analysis);
    const records = new Set(Object.values(analysis.across?.records ?? {}));
    for (const node of more) {
      if (drawn.has(node.data.kind)) {
        places.set(node.id, nodes.length);
        nodes.push(nodeOf(node, node.shared ? null : day, records));
      } else if (!node.shared) folded.add(node.id);
    }
    if (nodes.length > most) return null;
    const placeOf = (id: string) => places.get(folded.has(id) ? self : id);
    for (const { from, to, data } of ties) {
      const [start, end] = [placeOf(from), placeOf(to)];
      if (start === undefined || end === undefined || start === end) continue;
      const kind = data.kind as ExploredEdge[2];
      const key = `${start} ${end} ${kind}`;
      const known = edges.get(key);
      if (known) known.edge = [start, end, kind, known.edge[3] + 1];
      else edges.set(key, { edge: [start, end, kind, 1] });
    }
  }
  return { nodes, edges: [...edges.values()].map(({ edge }) => edge), articles, clustered: null };
}
