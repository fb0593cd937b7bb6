import { describe, expect, it } from 'vitest';
import { exportAnalyses } from '@/lib/export/export-analyses';
import { graphOf } from '@/lib/export/graph-of';
import { thingsOf } from '@/lib/export/things-of';
import { spanOf } from '@/lib/text/span';
import type { Analysis, Evidence, EvidenceStance } from '@/lib/types';
import { anAnalysis, each, whole } from './an-analysis';

const plain = anAnalysis('a1');
const { text } = plain.article;
const [letter] = plain.documents;
const words = (of: string, exact: string) => spanOf(of, of.indexOf(exact), of.indexOf(exact) + exact.length);
const [first, second] = ['We may raise fares', 'by 4% next year'].map((exact) => words(text, exact));
const evidence = (quoted: Evidence['quoted'], stance: EvidenceStance): Evidence => ({
  of: { kind: 'attribution', id: 't1' },
  quoted,
  documentId: letter.id,
  span: stance === 'not-found' ? null : words(letter.text, quoted!.exact.slice(-9)),
  stance,
  changes: [],
  score: stance === 'verbatim' ? 1 : 0.8,
});
/** “We may raise fares,” she wrote, “by 4% next year”. */
const inParts = (...stances: readonly EvidenceStance[]): Analysis => ({
  ...plain,
  attributions: plain.attributions.map((one) =>
    one.id === 't1' ? { ...one, content: [first, second] } : one,
  ),
  evidence: stances.map((stance, at) => evidence([first, second][at], stance)),
});
const STANCES = ['verbatim', 'altered', 'paraphrased', 'partial', 'not-found'];
const edgesOf = (analysis: Analysis) =>
  graphOf(analysis).edges.filter(({ data }) => STANCES.includes(String(data.kind)));
const quotationOf = (analysis: Analysis) =>
  thingsOf(analysis).find((thing) => thing['@id'] === 'urn:standfirst:attribution:a1:t1')!;

describe('a quotation in parts', () => {
  it.each([
    [['verbatim', 'verbatim'], 'verbatim', true],
    [['verbatim', 'altered'], 'altered', true],
    [['verbatim', 'not-found'], 'partial', false],
    // The second was too short to be traced.
    [['verbatim'], 'partial', false],
    [['not-found', 'not-found'], 'not-found', false],
  ] as const)(
    'has one edge to a document, of no more than its weakest part: %j',
    (stances, kind, isQuoted) => {
      const analysis = inParts(...stances);
      expect(edgesOf(analysis).map(({ data }) => data.kind)).toEqual([kind]);
      expect(quotationOf(analysis).wasQuotedFrom !== undefined).toBe(isQuoted);
    },
  );

  it('keeps the least score and the passage of each part on the edge', () => {
    const [{ data }] = edgesOf(inParts('verbatim', 'altered'));
    expect(data.score).toBe(0.8);
    expect(String(data.receipt).split(' … ')).toHaveLength(2);
  });

  it('says in RDF of which words it has been found, and nothing of the whole', () => {
    const found = thingsOf(inParts('verbatim')).find(({ stance }) => stance === 'verbatim')!;
    expect(found.hasBody).toMatchObject({
      isPartOf: 'urn:standfirst:attribution:a1:t1',
      hasSelector: [{ start: first.start }, { exact: first.exact }],
    });
  });

  it('is a resource of the Web Annotation vocabulary for every reader', async () => {
    const quads = await whole(exportAnalyses('nquads', each([inParts('verbatim')])));
    expect(quads).toContain('<http://www.w3.org/ns/oa#SpecificResource>');
  });

  it('names the part in a row of CSV', async () => {
    const csv = await whole(exportAnalyses('csv', each([inParts('verbatim', 'altered')])));
    const rows = csv.split('\r\n').filter((row) => row.includes(',evidence,'));
    expect(rows.map((row) => row.split(',').at(-1))).toEqual([first.exact, second.exact]);
  });
});
