import type { ExportFormat } from '@/lib/export/format';
import type { Translate } from '../messages/translate';

/** Names that are the same in every language. */
const NAMES = {
  json: 'JSON',
  csv: 'CSV',
  graphml: 'GraphML',
  gexf: 'GEXF',
  cytoscape: 'Cytoscape',
  nodes: null,
  edges: null,
  jsonld: 'JSON-LD',
  nquads: 'N-Quads',
  gold: null,
  'ro-crate': 'RO-Crate',
} as const satisfies Record<ExportFormat, string | null>;

/** Every format, in the order in which a reader chooses among them. */
export const FORMATS = Object.keys(NAMES) as readonly ExportFormat[];

/** What a reader calls a format. */
export function formatName(format: ExportFormat, t: Translate<'exporting'>): string {
  if (format === 'nodes' || format === 'edges' || format === 'gold') return t(`name.${format}`);
  return NAMES[format];
}
