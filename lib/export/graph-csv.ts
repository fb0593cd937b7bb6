import { stringify } from 'csv-stringify/sync';
import type { Format } from './format';
import { EDGE_FIELDS, NODE_FIELDS, type GraphEdge, type GraphNode } from './graph';
import { graphOf } from './graph-of';
import { graphCounter, graphsOf } from './graphs-of';

/** The columns of the two tables, in order; `Id`, `Source`, `Target` and `Type` are the words that Gephi looks for. */
export const NODE_COLUMNS = ['Id', ...Object.keys(NODE_FIELDS)] as const;
export const EDGE_COLUMNS = ['Id', 'Source', 'Target', 'Type', ...Object.keys(EDGE_FIELDS)] as const;

/** Records as rows of cells: given as objects they take twice as long. */
const lines = (
  columns: readonly string[],
  records: readonly Readonly<Record<string, unknown>>[],
  raw: boolean,
): string =>
  stringify(
    records.map((record) => columns.map((column) => record[column])),
    { escape_formulas: !raw, record_delimiter: 'windows' },
  );

const heading = (columns: readonly string[]): string =>
  stringify([[...columns]], { record_delimiter: 'windows' });

export const nodeLines = (
  nodes: readonly GraphNode[],
  raw: boolean,
  columns: readonly string[] = NODE_COLUMNS,
): string =>
  lines(
    columns,
    nodes.map(({ id, data }) => ({ Id: id, ...data })),
    raw,
  );

/** `first`: the number of the first of them in the whole file. */
export const edgeLines = (
  edges: readonly GraphEdge[],
  first: number,
  raw: boolean,
  columns: readonly string[] = EDGE_COLUMNS,
): string =>
  lines(
    columns,
    edges.map(({ from, to, data }, index) => ({
      Id: `e${first + index}`,
      Source: from,
      Target: to,
      Type: 'Directed',
      ...data,
    })),
    raw,
  );

const base = { mediaType: 'text/csv; charset=utf-8' } as const;

/** The graph's nodes as a table; with `edgeCsv` the whole of it, for Gephi, spreadsheets and data frames. Formulas as in `csv`. */
export const nodeCsv: Format = {
  ...base,
  extension: 'nodes.csv',
  rows: 'nodes',
  fields: NODE_COLUMNS,
  counter: () => graphCounter(({ nodes }) => nodes),
  async *write(analyses, { raw, fields, onRows }) {
    const columns = fields ?? NODE_COLUMNS;
    yield heading(columns);
    for await (const { nodes } of graphsOf(analyses)) {
      if (nodes.length > 0) yield nodeLines(nodes, raw, columns);
      onRows(nodes.length);
    }
  },
};

/** The graph's edges as a table. */
export const edgeCsv: Format = {
  ...base,
  extension: 'edges.csv',
  rows: 'edges',
  fields: EDGE_COLUMNS,
  counter: () => (analysis) => graphOf(analysis).edges.length,
  async *write(analyses, { raw, fields, onRows }) {
    const columns = fields ?? EDGE_COLUMNS;
    yield heading(columns);
    let count = 0;
    for await (const analysis of analyses) {
      const { edges } = graphOf(analysis);
      if (edges.length > 0) yield edgeLines(edges, count, raw, columns);
      count += edges.length;
      onRows(edges.length);
    }
  },
};

export const nodeHeading = heading(NODE_COLUMNS);
export const edgeHeading = heading(EDGE_COLUMNS);
