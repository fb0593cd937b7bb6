import { csv } from './csv';
import type { ExportFormat, Format } from './format';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { json } from './json';
import { jsonLd } from './json-ld';

/** Every format, by the name it has in the address (`?format=csv`) and on the command line. */
export const formats: Readonly<Record<ExportFormat, Format>> = { json, csv, graphml, gexf, jsonld: jsonLd };

/** True when `name` is the name of a format. */
export const isExportFormat = (name: string): name is ExportFormat => Object.hasOwn(formats, name);
