import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import jsonld from 'jsonld';
import JSZip from 'jszip';
import { MultiDirectedGraph } from 'graphology';
import * as graphologyGexf from 'graphology-gexf';
import * as graphologyGraphml from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { dataDictionary } from '@/lib/export/data-dictionary';
import { exportAnalyses } from '@/lib/export/export-analyses';
import type { ExportFormat } from '@/lib/export/format';
import { graphOf } from '@/lib/export/graph-of';
import { jsonSchemas } from '@/lib/export/json-schemas';
import type { Analysis } from '@/lib/types';
import { anAnalysis, bytes, each, whole, withAcross } from './an-analysis';

const write = (format: ExportFormat, analyses: readonly Analysis[]): Promise<string> =>
  whole(exportAnalyses(format, each(analyses)));
const hostile = anAnalysis('a "1"\n<x>', {
  headline: 'a\u0000b\u2028 "q", \'r\'\\ 👍\r\nمرحبا',
  publishedAt: null,
});
const stored = [
  withAcross(anAnalysis('a1'), 'b2'),
  withAcross(anAnalysis('b2', { publishedAt: '2031-05-01T23:30:00-05:00' }), 'a1'),
  hostile,
];

/** A graph as any reader should have it: kinds and labels by id, and edges by their ends. */
interface Plain {
  readonly nodes: Readonly<Record<string, readonly [kind: string, label: string]>>;
  readonly edges: readonly string[];
}
const clean = (text: string): string => text.replace(/\u0000/g, '\uFFFD');
const edgeOf = (from: string, to: string, kind: unknown, term: unknown): string =>
  [clean(from), clean(to), kind, term].join(' ');

/** What was to be written, made from the graph itself. */
function expected(analyses: readonly Analysis[]): Plain {
  const graphs = analyses.map(graphOf);
  return {
    nodes: Object.fromEntries(
      graphs
        .flatMap(({ nodes }) => nodes)
        .reverse() // of what articles share the first form counts
        .map(({ id, data }) => [clean(id), [data.kind, clean(String(data.label))] as const]),
    ),
    edges: graphs
      .flatMap(({ edges }) => edges)
      .map(({ from, to, data }) => edgeOf(from, to, data.kind, data.term))
      .sort(),
  };
}

function ofGraphology(graph: MultiDirectedGraph): Plain {
  return {
    nodes: Object.fromEntries(graph.mapNodes((id, { kind, label }) => [id, [kind, label]])),
    edges: graph.mapEdges((_, { kind, term }, from, to) => edgeOf(from, to, kind, term)).sort(),
  };
}

const READERS: Readonly<Partial<Record<ExportFormat, (text: string) => Plain>>> = {
  graphml: (text) => ofGraphology(graphologyGraphml.parse(MultiDirectedGraph, text) as MultiDirectedGraph),
  gexf: (text) => ofGraphology(graphologyGexf.parse(MultiDirectedGraph, text) as MultiDirectedGraph),
  cytoscape: (text) => {
    // As cytoscape.js takes it: `elements`, each with its `data`.
    const { elements } = JSON.parse(text) as {
      elements: Record<'nodes' | 'edges', { data: Record<string, string> }[]>;
    };
    const graph = new MultiDirectedGraph();
    for (const { data } of elements.nodes) graph.addNode(data.id, data);
    for (const { data } of elements.edges) graph.addEdgeWithKey(data.id, data.source, data.target, data);
    const plain = ofGraphology(graph);
    return { ...plain, nodes: Object.fromEntries(Object.entries(plain.nodes).map(([id, node]) => [clean(id), node.map(clean) as [string, string]])) }; // prettier-ignore
  },
};

describe('every graph format', () => {
  it.each(Object.keys(READERS) as ExportFormat[])(
    '%s comes back whole from another reader',
    async (format) => {
      // graphology-gexf takes a graph without edges for one of both kinds, and refuses it.
      for (const analyses of [stored, stored.slice(0, 1), ...(format === 'gexf' ? [] : [[]])])
        expect(READERS[format]!(await write(format, analyses))).toEqual(expected(analyses));
    },
  );

  it('comes back whole from its two tables', async () => {
    const rows = (text: string) => parseCsv(text, { columns: true }) as Record<string, string>[];
    const nodes = rows(await whole(exportAnalyses('nodes', each(stored), { raw: true })));
    const edges = rows(await whole(exportAnalyses('edges', each(stored), { raw: true })));
    expect({
      nodes: Object.fromEntries(nodes.map(({ Id, kind, label }) => [clean(Id), [kind, clean(label)]])),
      edges: edges.map(({ Source, Target, kind, term }) => edgeOf(Source, Target, kind, term)).sort(),
    }).toEqual(expected(stored));
    expect(new Set(edges.map(({ Id }) => Id)).size).toBe(edges.length);
    const ids = new Set(nodes.map(({ Id }) => Id));
    expect(edges.filter(({ Source, Target }) => !ids.has(Source) || !ids.has(Target))).toEqual([]);
  });

  it('counts one origin as one, in the table and in the graph', async () => {
    expect(await write('csv', stored)).toContain('1 independent origin, first seen in');
    const labels = graphOf(stored[0]).nodes.map(({ data }) => data.label);
    expect(labels).toContainEqual(expect.stringMatching(/^“.+”: 2 articles, 1 origin$/));
  });

  it('E1: keeps a formula from running in the tables', async () => {
    const text = await write('nodes', [anAnalysis('a1', { headline: '=HYPERLINK("x")' })]);
    expect(text).toContain("'=HYPERLINK");
  });

  it('gexf: what an article brings is there from its day on, what articles share throughout', async () => {
    const text = await write('gexf', stored);
    expect(text).toContain('mode="dynamic" timeformat="date"');
    expect(text).toMatch(/<node id="urn:standfirst:article:a1"[^>]* start="2026-03-04">/);
    expect(text).toMatch(/<node id="urn:standfirst:article:b2"[^>]* start="2031-05-01">/);
    expect(text).not.toMatch(/<node id="urn:standfirst:source:[^>]* start=/);
    const edges = text.match(/<edge [^>]*>/g)!;
    const days = edges.map((edge) => / start="([^"]+)"/.exec(edge)?.[1] ?? 'none');
    expect(new Set(days)).toEqual(new Set(['2026-03-04', '2031-05-01', 'none']));
  });

  const hasNetworkx = (() => {
    try {
      execFileSync('python3', ['-c', 'import networkx'], { stdio: 'ignore' });
      return true;
    } catch {
      console.warn('skipped: round trips through networkx (python3 has none here)');
      return false;
    }
  })();
  const READ: Readonly<Record<string, string>> = {
    graphml: 'g = nx.read_graphml(io.BytesIO(data), force_multigraph=True)',
    gexf: 'g = nx.read_gexf(io.BytesIO(data))',
    cytoscape: 'g = nx.cytoscape_graph(json.loads(data))',
    tables: [
      'nodes, edges = [list(csv.DictReader(io.StringIO(t, newline=""))) for t in json.loads(data)]',
      'g = nx.MultiDiGraph()',
      'g.add_nodes_from((n["Id"], n) for n in nodes)',
      'g.add_edges_from((e["Source"], e["Target"], e) for e in edges)',
    ].join('\n'),
  };
  it.skipIf(!hasNetworkx).each(Object.keys(READ))('%s comes back whole from networkx', async (format) => {
    const input =
      format === 'tables'
        ? JSON.stringify([await write('nodes', stored), await write('edges', stored)])
        : await write(format as ExportFormat, stored);
    const script = [
      'import sys, io, json, csv, networkx as nx',
      'data = sys.stdin.buffer.read()',
      READ[format],
      'print(json.dumps({"directed": g.is_directed(), "multi": g.is_multigraph(),',
      '  "nodes": {str(i): d["kind"] for i, d in g.nodes(data=True)},',
      '  "edges": sorted(" ".join([str(a), str(b), d["kind"], d["term"]]) for a, b, d in g.edges(data=True))}))',
    ].join('\n');
    const answer = JSON.parse(execFileSync('python3', ['-c', script], { input }).toString()) as {
      nodes: Record<string, string>;
      edges: string[];
    };
    const { nodes, edges } = expected(stored);
    expect(answer).toMatchObject({ directed: true, multi: true });
    expect(Object.fromEntries(Object.entries(answer.nodes).map(([id, kind]) => [clean(id), kind]))).toEqual(
      Object.fromEntries(Object.entries(nodes).map(([id, [kind]]) => [id, kind])),
    );
    expect(answer.edges.map(clean).sort()).toEqual([...edges].sort());
  });
});

describe('n-quads', () => {
  it('says exactly what the JSON-LD export says to a JSON-LD processor', async () => {
    const canonical = { algorithm: 'RDFC-1.0', format: 'application/n-quads' } as const;
    for (const analyses of [stored, [hostile], []]) {
      const text = await write('nquads', analyses);
      const ours = await jsonld.canonize(text, { ...canonical, inputFormat: 'application/n-quads' });
      const theirs = await jsonld.canonize(JSON.parse(await write('jsonld', analyses)) as object, canonical);
      expect(ours.split('\n')).toEqual(theirs.split('\n'));
    }
  });
});

describe('ro-crate', () => {
  const crate = async (analyses: readonly Analysis[]) =>
    JSZip.loadAsync(await bytes(exportAnalyses('ro-crate', each(analyses))));

  it('is a package whose description names every file in it, and whose files are the other exports', async () => {
    const zip = await crate(stored);
    const text = (name: string): Promise<string> => zip.file(name)!.async('string');
    const { '@graph': graph } = JSON.parse(await text('ro-crate-metadata.json')) as {
      '@graph': Record<string, unknown>[];
    };
    const byId = new Map(graph.map((entity) => [entity['@id'], entity]));
    expect(byId.get('ro-crate-metadata.json')).toMatchObject({
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
    });
    const root = byId.get('./')!;
    for (const property of ['name', 'description', 'datePublished', 'license'])
      expect(root[property]).toBeTruthy();
    expect(byId.has((root.license as { '@id': string })['@id'])).toBe(true);
    const parts = (root.hasPart as { '@id': string }[]).map((part) => part['@id']);
    expect(['ro-crate-metadata.json', ...parts].sort()).toEqual(Object.keys(zip.files).sort());
    for (const part of parts) expect(byId.get(part)).toMatchObject({ '@type': 'File' });

    expect(await text('nodes.csv')).toBe(await write('nodes', stored));
    expect(await text('edges.csv')).toBe(await write('edges', stored));
    const lines = (await text('analyses.jsonl')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(await write('json', stored)));
    expect(await text('data-dictionary.csv')).toBe(dataDictionary());
  });

  it('is one also of no articles', async () => {
    expect(await (await crate([])).file('analyses.jsonl')!.async('string')).toBe('');
  });

  it('has each column and kind of its tables in the dictionary', async () => {
    const dictionary = parseCsv(dataDictionary(), { columns: true }) as Record<string, string>[];
    for (const [file, format] of [
      ['nodes.csv', 'nodes'],
      ['edges.csv', 'edges'],
    ] as const) {
      const [header, ...rows] = parseCsv(await write(format, stored)) as string[][];
      const told = (what: string) =>
        dictionary.filter((row) => row.file === file && row.what === what && row.meaning !== '').map(({ name }) => name);
      expect(told('column')).toEqual(header);
      const kinds = new Set(rows.map((row) => row[header.indexOf('kind')]));
      expect([...kinds].filter((kind) => !told('kind').includes(kind))).toEqual([]);
    }
  }); // prettier-ignore

  it('is read by unzip, and leaves nothing behind, finished or broken off', async () => {
    const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('standfirst-spool-'));
    const before = left();
    for await (const _ of exportAnalyses('ro-crate', each(stored))) {
      void _;
      break;
    }
    const failing = (async function* () {
      yield stored[0];
      throw new Error('the database is gone');
    })();
    await expect(bytes(exportAnalyses('ro-crate', failing))).rejects.toThrow('the database is gone');
    expect(left()).toEqual(before);
    const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-crate-'));
    try {
      const file = path.join(folder, 'a.zip');
      writeFileSync(file, await bytes(exportAnalyses('ro-crate', each(stored))));
      const python = `import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])`;
      execFileSync('python3', ['-c', python, file, folder]);
      expect(readFileSync(path.join(folder, 'nodes.csv'), 'utf8')).toBe(await write('nodes', stored));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      console.warn('skipped: unzipping with python3 (there is none here)');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('names the schema that its analyses have', () => {
    expect(Object.keys(jsonSchemas)).toContain('analysis.schema.json');
  });
});
