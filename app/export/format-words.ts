import type { ExportFormat } from '@/lib/export/format';

interface FormatWords {
  readonly format: ExportFormat;
  readonly name: string;
  /** What it is good for, to follow "for". */
  readonly use: string;
}

/** Every format as a reader chooses among them. */
export const FORMAT_WORDS: readonly FormatWords[] = [
  { format: 'json', name: 'JSON', use: 'everything' },
  { format: 'csv', name: 'CSV', use: 'spreadsheets' },
  { format: 'graphml', name: 'GraphML', use: 'networkx, yEd' },
  { format: 'gexf', name: 'GEXF', use: 'Gephi, by day of publication' },
  { format: 'cytoscape', name: 'Cytoscape', use: 'Cytoscape, cytoscape.js' },
  { format: 'nodes', name: 'Nodes (CSV)', use: 'data frames: the graph’s nodes' },
  { format: 'edges', name: 'Edges (CSV)', use: 'data frames: the graph’s edges' },
  { format: 'jsonld', name: 'JSON-LD', use: 'schema.org, PROV-O' },
  { format: 'nquads', name: 'N-Quads', use: 'triple stores' },
  {
    format: 'gold',
    name: 'Gold data',
    use: 'training: what people corrected, in the form of the training sets',
  },
  { format: 'ro-crate', name: 'RO-Crate', use: 'archives: one package with its data dictionary' },
];
