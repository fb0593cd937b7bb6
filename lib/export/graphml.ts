import { escapeXml } from './escape-xml';
import type { Format } from './format';
import { EDGE_FIELDS, NODE_FIELDS } from './graph';
import { graphCounter, graphsOf } from './graphs-of';

const TYPES: Readonly<Record<string, string>> = { string: 'string', double: 'double', integer: 'int' };

const keys = (domain: 'node' | 'edge', fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(
      ([name, type]) =>
        `<key id="${domain}_${name}" for="${domain}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
    )
    .join('');

function data(domain: 'node' | 'edge', values: Readonly<Record<string, string | number | null>>): string {
  let text = '';
  for (const name in values) {
    const value = values[name];
    if (value !== null) text += `<data key="${domain}_${name}">${escapeXml(String(value))}</data>`;
  }
  return text;
}

/**
 * GraphML (graphml.graphdrawing.org), one directed multigraph: nodes and edges may alternate, so each article is written whole.
 * Reads in networkx, Gephi, igraph, yEd. Written element by element: the readers of graphology and networkx check it in the tests.
 */
export const graphml: Format = {
  mediaType: 'application/graphml+xml',
  extension: 'graphml',
  rows: 'nodes and edges',
  counter: () => graphCounter(({ nodes, edges }) => nodes + edges),
  async *write(analyses, { onRows }) {
    yield (
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
      ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n' +
      `${keys('node', NODE_FIELDS)}${keys('edge', EDGE_FIELDS)}<graph id="standfirst" edgedefault="directed">\n`
    );
    for await (const { nodes, edges, edgesBefore } of graphsOf(analyses)) {
      // An article at a time: to hand over each element by itself costs more than to write it.
      let text = '';
      for (const node of nodes)
        text += `<node id="${escapeXml(node.id)}">${data('node', node.data)}</node>\n`;
      for (const [i, { from, to, data: values }] of edges.entries())
        text += `<edge id="e${edgesBefore + i}" source="${escapeXml(from)}" target="${escapeXml(to)}">${data('edge', values)}</edge>\n`;
      yield text;
      onRows(nodes.length + edges.length);
    }
    yield '</graph>\n</graphml>\n';
  },
};
