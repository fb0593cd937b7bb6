import type { Format } from './format';
import { graphCounter, graphsOf } from './graphs-of';
import type { GraphEdge, GraphNode } from './graph';
import { openSpool } from './spool';

/** What is known goes in: `null` is left out. */
const known = (_: string, value: unknown): unknown => value ?? undefined;

const nodeElement = ({ id, data }: GraphNode): string =>
  // `value` is what networkx takes for the node.
  JSON.stringify({ data: { id, value: id, name: data.label ?? '', ...data } }, known);

const edgeElement = ({ from, to, data }: GraphEdge, index: number): string =>
  JSON.stringify(
    {
      data: { id: `e${index}`, source: from, target: to, key: index, interaction: data.kind, ...data },
    },
    known,
  );

/**
 * Cytoscape's JSON (.cyjs): one directed multigraph, all nodes before all edges, which wait on disk meanwhile. Opens in Cytoscape and
 * cytoscape.js, and in networkx (`cytoscape_graph`).
 */
export const cytoscape: Format = {
  mediaType: 'application/json',
  extension: 'cyjs',
  rows: 'nodes and edges',
  counter: () => graphCounter(({ nodes, edges }) => nodes + edges),
  async *write(analyses, { onRows }) {
    const spool = await openSpool();
    try {
      yield '{"format_version":"1.0","generated_by":"Standfirst","data":[],"directed":true,"multigraph":true,\n"elements":{"nodes":[';
      let nodeCount = 0;
      const listed = (element: string, index: number): string => `${index === 0 ? '\n' : ',\n'}${element}`;
      for await (const { nodes, edges, edgesBefore } of graphsOf(analyses)) {
        yield nodes.map((node) => listed(nodeElement(node), nodeCount++)).join('');
        await spool.put(
          edges.map((edge, i) => listed(edgeElement(edge, edgesBefore + i), edgesBefore + i)).join(''),
        );
        onRows(nodes.length + edges.length);
      }
      yield '\n],\n"edges":[';
      yield* spool.read();
      yield '\n]}}\n';
    } finally {
      await spool.remove();
    }
  },
};
