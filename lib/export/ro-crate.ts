import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { ENGINE } from '../engine';
import { dataDictionary } from './data-dictionary';
import type { Format } from './format';
import { edgeHeading, edgeLines, nodeHeading, nodeLines } from './graph-csv';
import { graphsOf } from './graphs-of';
import { openSpool, type Spool } from './spool';

const FILES = {
  'analyses.jsonl': ['application/x-ndjson', 'Everything, an analysis a line (analysis.schema.json of Standfirst)'],
  'nodes.csv': ['text/csv', 'The graph’s nodes'],
  'edges.csv': ['text/csv', 'The graph’s edges, with method, score and receipt'],
  'data-dictionary.csv': ['text/csv', 'Every column and every kind of nodes.csv and edges.csv in words'],
} as const; // prettier-ignore

/** The package described for machines and people (RO-Crate 1.2). `day`: of the export, which the standard asks for. */
function metadata(day: string, counts: Readonly<Record<'articles' | 'nodes' | 'edges', number>>): string {
  const files = Object.entries(FILES).map(([name, [encodingFormat, description]]) => ({
    '@id': name,
    '@type': 'File',
    name,
    description,
    encodingFormat,
  }));
  const graph = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: 'Claims, sources and headlines of news articles',
      description: `${counts.articles} articles as Standfirst analysed them: ${counts.nodes} nodes and ${counts.edges} edges.`,
      datePublished: day,
      license: { '@id': '#rights' },
      hasPart: files.map((file) => ({ '@id': file['@id'] })),
      mentions: { '@id': '#analysis' },
    },
    {
      '@id': '#rights',
      '@type': 'CreativeWork',
      name: 'Rights',
      description: 'Words of articles, documents and fact-checks belong to those who published them.',
    },
    {
      '@id': '#analysis',
      '@type': 'CreateAction',
      name: 'Analysis',
      instrument: { '@id': '#standfirst' },
      result: { '@id': './' },
    },
    { '@id': '#standfirst', '@type': 'SoftwareApplication', name: 'Standfirst', version: ENGINE },
    ...files,
  ];
  return JSON.stringify({ '@context': 'https://w3id.org/ro/crate/1.2/context', '@graph': graph }, null, 1);
}

/**
 * A research package (RO-Crate 1.2) in one zip: the analyses, the graph as two tables, and a dictionary of every column and kind. The
 * parts wait on disk until their numbers are known; formulas are neutralised as in `csv`.
 */
export const roCrate: Format = {
  mediaType: 'application/zip',
  extension: 'crate.zip',
  rows: 'articles',
  counter: () => () => 1,
  async *write(analyses, { raw, onRows }) {
    const spools: Spool[] = [];
    const spool = async (): Promise<Spool> => {
      const opened = await openSpool();
      spools.push(opened);
      return opened;
    };
    try {
      const [lines, nodeRows, edgeRows] = [await spool(), await spool(), await spool()];
      const counts = { articles: 0, nodes: 0, edges: 0 };
      await nodeRows.put(nodeHeading);
      await edgeRows.put(edgeHeading);
      for await (const { analysis, nodes, edges, edgesBefore } of graphsOf(analyses)) {
        await lines.put(`${JSON.stringify(analysis)}\n`);
        if (nodes.length > 0) await nodeRows.put(nodeLines(nodes, raw));
        if (edges.length > 0) await edgeRows.put(edgeLines(edges, edgesBefore, raw));
        counts.articles++;
        counts.nodes += nodes.length;
        counts.edges += edges.length;
        onRows(1);
      }
      yield* zipOf({
        'ro-crate-metadata.json': textOf(metadata(new Date().toISOString().slice(0, 10), counts)),
        'data-dictionary.csv': textOf(dataDictionary()),
        'nodes.csv': nodeRows.bytes,
        'edges.csv': edgeRows.bytes,
        'analyses.jsonl': lines.bytes,
      });
    } finally {
      for (const each of spools) await each.remove();
    }
  },
};

/** With the customary 6 the zip takes longer than all that is in it; it is a third larger. */
const COMPRESSION = 1;

const textOf = (text: string) => (): Promise<Readable> => Promise.resolve(Readable.from([Buffer.from(text)]));

/** Files in one zip, each opened when the one before is in it; those open are closed however it ends. */
async function* zipOf(files: Readonly<Record<string, () => Promise<Readable>>>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const opened: Readable[] = [];
  zip.on('error', (error: Error) => out.destroy(error));
  for (const [name, open] of Object.entries(files))
    zip.addReadStreamLazy(name, { mtime: new Date(0), compressionLevel: COMPRESSION }, (use) => {
      open().then((stream) => {
        opened.push(stream);
        stream.on('error', (error) => out.destroy(error));
        use(null, stream);
      }, out.destroy.bind(out));
    });
  zip.end();
  try {
    for await (const chunk of out) yield chunk as Uint8Array;
  } finally {
    for (const stream of opened) stream.destroy();
  }
}
