import { csv } from './csv';
import { cytoscape } from './cytoscape';
import type { ExportFormat, Format } from './format';
import { gexf } from './gexf';
import { gold } from './gold';
import { edgeCsv, nodeCsv } from './graph-csv';
import { graphml } from './graphml';
import { json } from './json';
import { jsonLd } from './json-ld';
import { nQuads } from './n-quads';
import { roCrate } from './ro-crate';

/** Every format, by the name it has in the address (`?format=csv`) and on the command line. */
export const formats: Readonly<Record<ExportFormat, Format>> = {
  json,
  csv,
  graphml,
  gexf,
  cytoscape,
  nodes: nodeCsv,
  edges: edgeCsv,
  jsonld: jsonLd,
  nquads: nQuads,
  'ro-crate': roCrate,
  gold,
};

/** True when `name` is the name of a format. */
export const isExportFormat = (name: string): name is ExportFormat => Object.hasOwn(formats, name);
