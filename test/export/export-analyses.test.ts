import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse as parseCsv } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import * as graphologyGexf from 'graphology-gexf';
import * as graphologyGraphml from 'graphology-graphml';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { countRows, exportAnalyses } from '@/lib/export/export-analyses';
import type { ExportFormat } from '@/lib/export/format';
import { formats } from '@/lib/export/formats';
import { graphOf } from '@/lib/export/graph-of';
import { anchorOf } from '@/lib/text/place-anchor';
import type { Analysis, AppliedCorrection } from '@/lib/types';
import { anAnalysis, each, whole, withAcross } from './an-analysis';

const write = (format: ExportFormat, analyses: readonly Analysis[], raw = false): Promise<string> =>
  whole(exportAnalyses(format, each(analyses), { raw }));
const two = [anAnalysis('a1'), anAnalysis('b 2/ü')];
const stored = [withAcross(anAnalysis('a1'), 'b2'), withAcross(anAnalysis('b2'), 'a1')];

describe('json', () => {
  it('gives back the analyses unchanged', async () => {
    expect(JSON.parse(await write('json', two))).toEqual(two);
  });
  it('is an empty array for no articles', async () => {
    expect(JSON.parse(await write('json', []))).toEqual([]);
  });
});

describe('csv', () => {
  const records = (text: string): Record<string, string>[] => parseCsv(text, { columns: true });

  it('has one row for each headline, phrase, attribution, claim, evidence and finding', async () => {
    const rows = records(await write('csv', [two[0]]));
    expect(rows.map((row) => row.row)).toEqual([
      'headline',
      'phrase',
      'attribution',
      'attribution',
      'claim',
      'evidence',
      'unnamed',
      'finding',
    ]);
    expect(rows[2]).toMatchObject({
      article_headline: 'Ferry line “lied” about fares & safety',
      kind: 'direct',
      source: 'Lena Ortiz',
      cue: 'wrote',
      start: '1',
    });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=x', '＝1'])(
    'E1: neutralises the formula %j',
    async (title) => {
      const analysis = anAnalysis('a1', { headline: title });
      expect(records(await write('csv', [analysis]))[0].article_headline).toBe(`'${title}`);
      expect(records(await write('csv', [analysis], true))[0].article_headline).toBe(title);
    },
  );

  it('has a row for each published fact-check of a claim', async () => {
    const [row] = records(await write('csv', stored)).filter(({ row }) => row === 'fact-check');
    expect(row).toMatchObject({
      id: 'c1',
      text: 'Fares rose “by half” & more',
      source: 'The Lighthouse Check',
      verdict: "'=Mostly wrong",
      document: 'https://checker.example/fares',
      message: 'No, not by half, 2031-05-03',
    });
  });

  it('E2: whatever a cell holds comes back through another reader, as it is or behind the mark of a formula', async () => {
    const cell = fc.array(
      fc.oneof(
        fc.constantFrom(
          '"',
          ',',
          '\n',
          '\r\n',
          '\r',
          ';',
          '\t',
          '=',
          '+',
          '-',
          '@',
          "'",
          ' ',
          '\u2028',
          '👍',
          '""',
        ),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
      ),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(cell, async (parts) => {
        const headline = parts.join('');
        const analysis = anAnalysis('a1', { headline });
        for (const raw of [true, false]) {
          const rows = records(await write('csv', [analysis], raw));
          expect(rows).toHaveLength(8);
          const [{ article_headline: read }] = rows;
          if (raw) expect(read).toBe(headline);
          else expect([headline, `'${headline}`]).toContain(read);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the heading alone for no articles', async () => {
    expect((await write('csv', [])).split('\r\n')).toHaveLength(2);
  });
});

describe('graphml and gexf', () => {
  const read = {
    graphml: (text: string) => graphologyGraphml.parse(MultiDirectedGraph, text),
    gexf: (text: string) => graphologyGexf.parse(MultiDirectedGraph, text),
  } as const;

  describe.each(['graphml', 'gexf'] as const)('%s', (format) => {
    it('is read back by graphology with every node, edge and receipt', async () => {
      const graph = read[format](await write(format, [two[0]]));
      const { nodes, edges } = graphOf(two[0]);
      expect(new Set(graph.nodes())).toEqual(new Set(nodes.map((node) => node.id)));
      expect(graph.size).toBe(edges.length);
      const kinds = graph.mapEdges((_, data) => data.kind ?? data.label);
      expect(new Set(kinds)).toEqual(new Set(edges.map((edge) => edge.data.kind)));
      const attribution = nodes.find((node) => node.data.label === 'the ferries were 👍 safe')!;
      expect(graph.getNodeAttribute(attribution.id, 'start_offset')).toBe(attribution.data.start_offset);
      const receipts = graph.mapEdges((_, data) => data.receipt).filter(Boolean);
      expect(receipts).toContain('1–36 “We may raise fares by 4% next year,”');
    });

    it('tells what articles have to do with each other, also when it holds one of them alone', async () => {
      for (const analyses of [stored, stored.slice(0, 1)]) {
        const graph = read[format](await write(format, analyses));
        const kinds = (graph as MultiDirectedGraph).mapEdges((_, { kind }) => String(kind));
        for (const kind of ['refers-to', 'originates-from', 'by-way-of', 'says-the-same', 'prints'])
          expect(kinds).toContain(kind);
        const nodes = (graph as MultiDirectedGraph).filterNodes(
          (_, { kind }) => kind === 'passage' || kind === 'text',
        );
        expect(nodes).toHaveLength(2);
        for (const node of nodes) expect((graph as MultiDirectedGraph).inDegree(node)).toBe(analyses.length);
      }
    });

    it('ties a published fact-check, once, to every claim that it is of', async () => {
      const graph = read[format](await write(format, stored)) as MultiDirectedGraph;
      const [review, ...others] = graph.filterNodes((_, { kind }) => kind === 'fact-check');
      expect(others).toEqual([]);
      expect(graph.getNodeAttributes(review)).toMatchObject({
        label: 'Fares rose “by half” & more',
        subkind: 'The Lighthouse Check',
        verdict: '=Mostly wrong',
        url: 'https://checker.example/fares',
      });
      const edges = graph.mapOutEdges(review, (_, { kind, term, score }, __, to) => [kind, term, score, to]);
      const term = 'https://schema.org/itemReviewed';
      expect(edges).toEqual([
        ['reviews', term, 0.83, 'urn:standfirst:claim:a1:c1'],
        ['reviews', term, 0.83, 'urn:standfirst:claim:b2:c1'],
      ]);
    });

    it('lets articles share a named person and a document, and nothing else', async () => {
      const graph = read[format](await write(format, two));
      const { nodes } = graphOf(two[0]);
      const shared = nodes.filter((node) =>
        ['Lena Ortiz', 'Letter to the minister', 'Tide Radio'].includes(String(node.data.label)),
      );
      expect(shared).toHaveLength(3);
      expect(graph.order).toBe(2 * nodes.length - 3);
    });

    it('survives characters that XML cannot hold', async () => {
      const hostile = `a\u0000b\u0008c\uFFFEd\uD800e ]]> <script> & "q" 'r' 👍\r\n`;
      const graph = read[format](await write(format, [anAnalysis('a1', { headline: hostile })]));
      const [label] = graph
        .filterNodes((_, data) => data.kind === 'article')
        .map((id) => graph.getNodeAttribute(id, 'label'));
      expect(label).toBe(`a\uFFFDb\uFFFDc\uFFFDd\uFFFDe ]]> <script> & "q" 'r' 👍\r\n`);
    });

    const hasNetworkx = (() => {
      try {
        execFileSync('python3', ['-c', 'import networkx'], { stdio: 'ignore' });
        return true;
      } catch {
        return false;
      }
    })();
    it.skipIf(!hasNetworkx)('is read by networkx', async () => {
      const script =
        `import sys, io, json, networkx as nx\n` +
        `g = nx.read_${format}(io.BytesIO(sys.stdin.buffer.read()))\n` +
        `print(json.dumps([g.number_of_nodes(), g.number_of_edges(), g.is_directed(), sorted(set(d['kind'] for _, d in g.nodes(data=True)))]))`;
      const answer = execFileSync('python3', ['-c', script], { input: await write(format, [two[0]]) });
      const { nodes, edges } = graphOf(two[0]);
      expect(JSON.parse(answer.toString())).toEqual([
        nodes.length,
        edges.length,
        true,
        ['article', 'attribution', 'claim', 'document', 'headline', 'source'],
      ]);
    });
  });

  it('leaves no temporary file behind, finished or broken off', async () => {
    const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('standfirst-spool-'));
    const before = left();
    await write('gexf', two);
    for await (const _ of exportAnalyses('gexf', each(two))) {
      void _;
      break;
    }
    expect(left()).toEqual(before);
  });
});

describe('json-ld', () => {
  const offline = {
    documentLoader: async (url: string): Promise<never> => {
      throw new Error(`a reader would have to fetch ${url}`);
    },
  };
  const statements = async (analyses: readonly Analysis[]): Promise<string> =>
    String(
      await jsonld.toRDF(JSON.parse(await write('jsonld', analyses)), {
        ...offline,
        format: 'application/n-quads',
        safe: true,
      }),
    );

  it('becomes RDF without a network, in the standard words', async () => {
    const quads = await statements([two[0]]);
    for (const statement of [
      '<urn:standfirst:article:a1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/NewsArticle>',
      '<urn:standfirst:attribution:a1:t1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Quotation>',
      '<urn:standfirst:claim:a1:c1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Claim>',
      '<urn:standfirst:attribution:a1:t1> <http://www.w3.org/ns/prov#wasQuotedFrom> <urn:standfirst:document:d1>',
      '<urn:standfirst:article:a1> <http://www.w3.org/ns/prov#hadPrimarySource> <urn:standfirst:document:d1>',
      '<urn:standfirst:attribution:a1:t1> <http://www.w3.org/ns/prov#wasAttributedTo> <urn:standfirst:source:person%3Alena%20ortiz>',
      '<http://www.w3.org/ns/oa#exact> "We may raise fares by 4% next year,"',
      '<http://www.w3.org/ns/oa#start> "1"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>',
    ])
      expect(quads).toContain(statement);
  });

  it('tells origin, outlets between, common passages and where links lead in the standard words', async () => {
    const rdf = (await jsonld.toRDF(JSON.parse(await write('jsonld', stored)) as object, {
      format: 'application/n-quads',
    })) as string;
    for (const term of [
      'prov#hadPrimarySource',
      'prov#wasDerivedFrom',
      'prov#specializationOf',
      'prov#alternateOf',
      'schema.org/firstAppearance',
      'schema.org/citation',
    ])
      expect(rdf).toContain(term);
    expect(rdf).toContain('<https://doi.org/10.5555/fares.1>');
  });

  it('writes a shared source once', async () => {
    const things = JSON.parse(await write('jsonld', two))['@graph'] as { '@id': string }[];
    const ids = things.map((thing) => thing['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith('urn:standfirst:source:person'))).toHaveLength(1);
  });

  it('says who wrote an article: people, and the agency that the page credits', async () => {
    const credited = anAnalysis('a1', { credits: ['AFP/The Norwick Live'] });
    const things = JSON.parse(await write('jsonld', [credited]))['@graph'] as { '@id': string }[];
    expect(things.find((thing) => thing['@id'] === 'urn:standfirst:article:a1')).toMatchObject({
      author: [
        { '@type': 'Person', name: 'Ada Marsh' },
        { '@type': 'Organization', name: 'AFP/The Norwick Live' },
      ],
    });
  });

  it('never claims a fact-check that no person made', async () => {
    expect(await write('jsonld', two)).not.toContain('ClaimReview');
  });

  it('gives a published fact-check once, as its publisher’s own, and says how it came to each claim', async () => {
    const graph = JSON.parse(await write('jsonld', stored))['@graph'] as Record<string, unknown>[];
    const reviews = graph.filter((thing) => String(thing['@type']).includes('ClaimReview'));
    expect(reviews).toMatchObject([
      {
        url: 'https://checker.example/fares',
        claimReviewed: 'Fares rose “by half” & more',
        author: { name: 'The Lighthouse Check' },
        reviewRating: { alternateName: '=Mostly wrong' },
        itemReviewed: { author: { name: 'Bram Hale' } },
      },
    ]);
    const rdf = await statements(stored);
    for (const id of ['a1', 'b2']) {
      expect(rdf).toContain(
        `<urn:standfirst:claim:${id}:c1> <https://schema.org/subjectOf> <urn:standfirst:fact-check:k1>`,
      );
      expect(rdf).toContain(`<urn:standfirst:match:${id}:c1:k1> <urn:standfirst:term:score>`);
    }
  });
});

describe('row count', () => {
  it.each(Object.keys(formats) as ExportFormat[])('of %s is known before the first byte', async (format) => {
    const expected = {
      json: 2,
      csv: 16,
      graphml: 2 * (graphOf(two[0]).nodes.length + graphOf(two[0]).edges.length) - 3,
      gexf: 2 * (graphOf(two[0]).nodes.length + graphOf(two[0]).edges.length) - 3,
      cytoscape: 2 * (graphOf(two[0]).nodes.length + graphOf(two[0]).edges.length) - 3,
      nodes: 2 * graphOf(two[0]).nodes.length - 3,
      edges: 2 * graphOf(two[0]).edges.length,
      jsonld: (JSON.parse(await write('jsonld', two))['@graph'] as unknown[]).length,
      nquads: (await write('nquads', two)).trimEnd().split('\n').length,
      'ro-crate': 2,
      gold: 0, // nobody corrected anything
    };
    expect(await countRows(format, each(two))).toBe(expected[format]);
    let written = 0;
    const chunks = exportAnalyses(format, each(two), { onRows: (rows) => (written += rows) });
    for await (const _ of chunks) void _;
    expect(written).toBe(expected[format]);
  });
});

const correctionOf = ({ id, article, claims: [claim] }: Analysis): AppliedCorrection => ({
  id: 'k1',
  articleId: id,
  actor: 'Ines',
  at: '2026-03-03T08:00:00.000Z',
  change: { kind: 'claim', words: anchorOf(claim.span, article.text), claimKind: claim.kind },
  of: { kind: 'claim', id: claim.id },
});

describe('memory', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const COUNT = 300;
  // 300 articles of 200 kB are 60 MB: were they held, they would show.
  async function* many(): AsyncGenerator<Analysis> {
    for (let i = 0; i < COUNT; i++) {
      const filler = Buffer.alloc(200_000, 'word ').toString('latin1');
      const analysis = anAnalysis(`a${i}`);
      const article = { ...analysis.article, text: analysis.article.text + filler };
      yield { ...analysis, article, corrections: [correctionOf(analysis)] }; // without one there is no gold
    }
  }
  it.each(Object.keys(formats) as ExportFormat[])('of %s does not grow with the articles', async (format) => {
    collect();
    const before = process.memoryUsage().heapUsed;
    let rows = 0;
    let most = 0;
    let next = 0;
    const chunks = exportAnalyses(format, many(), { onRows: (more) => (rows += more) });
    for await (const _ of chunks) {
      void _;
      if (rows < next) continue;
      next = rows + 200;
      collect();
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(rows).toBeGreaterThanOrEqual(COUNT);
    expect(most).toBeLessThan(15 * 2 ** 20);
  });
});
