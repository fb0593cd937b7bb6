import type { Analysis } from '../types';
import { escapeXml } from './escape-xml';
import type { Format } from './format';
import { EDGE_FIELDS, NODE_FIELDS, type GraphEdge, type GraphNode } from './graph';
import { graphCounter, graphsOf } from './graphs-of';
import { openSpool } from './spool';

const declare = (domain: 'node' | 'edge', fields: Readonly<Record<string, string>>): string =>
  `<attributes class="${domain}">\n` +
  Object.entries(fields)
    .map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`)
    .join('') +
  '</attributes>\n';

function values(data: Readonly<Record<string, string | number | null>>): string {
  let text = '<attvalues>';
  for (const name in data) {
    const value = data[name];
    if (value !== null) text += `<attvalue for="${name}" value="${escapeXml(String(value))}"/>`;
  }
  return `${text}</attvalues>`;
}

/** From which day on something is there; nothing for what has no day, or belongs to several articles: that is there throughout. */
const since = (day: string | null): string => (day === null ? '' : ` start="${day}"`);

const nodeElement = ({ id, shared, data }: GraphNode, day: string | null): string =>
  `<node id="${escapeXml(id)}" label="${escapeXml(String(data.label ?? ''))}"${since(shared ? null : day)}>` +
  `${values(data)}</node>\n`;

const edgeElement = ({ from, to, data }: GraphEdge, index: number, day: string | null): string =>
  `<edge id="${index}" source="${escapeXml(from)}" target="${escapeXml(to)}" type="directed"` +
  ` label="${escapeXml(String(data.kind))}"${since(day)}>${values(data)}</edge>\n`;

/** The day of publication, as the publisher's own calendar has it. */
const dayOf = ({ article }: Analysis): string | null =>
  /^\d{4}-\d\d-\d\d/.exec(article.publishedAt ?? '')?.[0] ?? null;

/**
 * GEXF 1.2 (gexf.net), Gephi's own format, dynamic: what an article brings is there from its day of publication on. All nodes must come before all edges, so the edges wait on disk meanwhile:
 * memory stays the same for one article and for a hundred thousand.
 */
export const gexf: Format = {
  mediaType: 'application/gexf+xml',
  extension: 'gexf',
  rows: 'nodes and edges',
  counter: () => graphCounter(({ nodes, edges }) => nodes + edges),
  async *write(analyses, { onRows }) {
    const spool = await openSpool();
    try {
      yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n' +
        '<meta><creator>Standfirst</creator></meta>\n<graph defaultedgetype="directed" mode="dynamic" timeformat="date">\n' +
        `${declare('node', NODE_FIELDS)}${declare('edge', EDGE_FIELDS)}<nodes>\n`
      );
      for await (const { analysis, nodes, edges, edgesBefore } of graphsOf(analyses)) {
        const day = dayOf(analysis);
        yield nodes.map((node) => nodeElement(node, day)).join('');
        await spool.put(edges.map((edge, i) => edgeElement(edge, edgesBefore + i, day)).join(''));
        onRows(nodes.length + edges.length);
      }
      yield '</nodes>\n<edges>\n';
      yield* spool.read();
      yield '</edges>\n</graph>\n</gexf>\n';
    } finally {
      await spool.remove();
    }
  },
};
