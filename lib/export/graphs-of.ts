import type { Analysis } from '../types';
import type { GraphEdge, GraphNode } from './graph';
import { graphOf } from './graph-of';
import { unseen } from './unseen';

/** What one analysis adds to the graph of many. */
export interface GraphPart {
  readonly analysis: Analysis;
  /** Without the shared ones that an earlier part brought. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** How many edges came before its own. */
  readonly edgesBefore: number;
}

/** Counts what each analysis in turn adds to the graph of many. */
export function graphCounter(
  count: (added: { readonly nodes: number; readonly edges: number }) => number,
): (analysis: Analysis) => number {
  const isNew = unseen();
  return (analysis) => {
    const { nodes, edges } = graphOf(analysis);
    return count({ nodes: nodes.filter(isNew).length, edges: edges.length });
  };
}

/** The graph of many analyses, part by part. */
export async function* graphsOf(analyses: AsyncIterable<Analysis>): AsyncGenerator<GraphPart> {
  const isNew = unseen();
  let edgesBefore = 0;
  for await (const analysis of analyses) {
    const { nodes, edges } = graphOf(analysis);
    yield { analysis, nodes: nodes.filter(isNew), edges, edgesBefore };
    edgesBefore += edges.length;
  }
}
