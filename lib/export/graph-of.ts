import type { Analysis, Span } from '../types';
import { outletUrn, sourceUrn, urn } from './urn';

/** A node or an edge's own data; `null` is left out of the file. */
type Value = string | number | null;

/** What every node carries, in the order it is declared in. */
export const NODE_FIELDS = {
  kind: 'string',
  label: 'string',
  subkind: 'string',
  article: 'string',
  url: 'string',
  date: 'string',
  verdict: 'string',
  score: 'double',
  start_offset: 'integer',
  end_offset: 'integer',
  muted: 'string',
} as const;

/** What every edge carries; the direction is the edge's own: from its source to its target. */
export const EDGE_FIELDS = {
  kind: 'string',
  term: 'string',
  direction: 'string',
  method: 'string',
  score: 'double',
  receipt: 'string',
} as const;

export type NodeKind = 'article' | 'headline' | 'claim' | 'attribution' | 'source' | 'document';

export interface GraphNode {
  readonly id: string;
  /** True for what several articles may share, so that it is written once. */
  readonly shared: boolean;
  readonly data: Readonly<Partial<Record<keyof typeof NODE_FIELDS, Value>>> & { readonly kind: NodeKind };
}

export type EdgeKind =
  | 'headline-of'
  | 'states'
  | 'reports'
  | 'names'
  | 'said-by'
  | 'by-way-of'
  | 'within'
  | 'linked-to'
  | 'verbatim'
  | 'altered'
  | 'paraphrased'
  | 'supports'
  | 'partial'
  | 'contradicts'
  | 'not-found';

/** Each kind of edge in the words of a standard vocabulary. */
const TERMS: Readonly<Record<EdgeKind, string>> = {
  'headline-of': 'https://schema.org/headline',
  states: 'https://schema.org/mentions',
  reports: 'https://schema.org/hasPart',
  names: 'https://schema.org/mentions',
  'said-by': 'http://www.w3.org/ns/prov#wasAttributedTo',
  'by-way-of': 'http://www.w3.org/ns/prov#wasDerivedFrom',
  within: 'https://schema.org/isPartOf',
  'linked-to': 'http://www.w3.org/ns/prov#hadPrimarySource',
  verbatim: 'http://purl.org/spar/cito/includesQuotationFrom',
  altered: 'http://purl.org/spar/cito/includesQuotationFrom',
  paraphrased: 'http://purl.org/spar/cito/citesAsSourceDocument',
  supports: 'http://purl.org/spar/cito/obtainsSupportFrom',
  partial: 'http://purl.org/spar/cito/citesAsEvidence',
  contradicts: 'http://purl.org/spar/cito/disputes',
  'not-found': 'http://purl.org/spar/cito/citesAsPotentialReading',
};

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly data: Readonly<Record<keyof typeof EDGE_FIELDS, Value>>;
}

const place = (span: Span | null | undefined): { start_offset: Value; end_offset: Value } => ({
  start_offset: span?.start ?? null,
  end_offset: span?.end ?? null,
});
/** Quote and place: enough to find the words again (Web Annotation's selectors in short). */
const receiptOf = (span: Span | null | undefined): string | null =>
  span ? `${span.start}–${span.end} “${span.exact}”` : null;

/** One analysis as a graph: article, headlines, claims, attributions, sources, documents, and what ties them. */
export function graphOf(analysis: Analysis): {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
} {
  const { id, article } = analysis;
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const node = (nodeId: string, data: GraphNode['data'], shared = false): void => {
    nodes.push({ id: nodeId, shared, data });
  };
  const edge = (
    from: string,
    to: string,
    kind: EdgeKind,
    { method = null, score = null, receipt = null }: Partial<GraphEdge['data']> = {},
  ): void => {
    edges.push({ from, to, data: { kind, term: TERMS[kind], direction: 'forward', method, score, receipt } });
  };

  const articleUrn = urn('article', id);
  const date = article.publishedAt;
  node(articleUrn, {
    kind: 'article',
    label: article.headline ?? article.url ?? id,
    subkind: article.outlet,
    article: id,
    url: article.url,
    date,
    muted: analysis.muted?.map(({ rule }) => rule).join(' ') ?? null,
  });

  analysis.headlines.forEach(({ variant, verdict, score, phrases }, index) => {
    const headline = urn('headline', id, String(index));
    node(headline, {
      kind: 'headline',
      label: variant.text,
      subkind: variant.from,
      article: id,
      verdict,
      score,
    });
    edge(headline, articleUrn, 'headline-of', {
      method: 'headline-check',
      score,
      receipt: receiptOf(phrases.find((phrase) => phrase.fault !== null)?.evidence[0]),
    });
  });

  const sourceUrns = new Map<string, string>();
  for (const source of analysis.sources) {
    const own = sourceUrn(source, analysis);
    sourceUrns.set(source.id, own);
    node(own, { kind: 'source', label: source.name, subkind: source.kind }, true);
    edge(articleUrn, own, 'names', { receipt: receiptOf(source.mentions[0]) });
  }

  const documentUrns = new Map(
    analysis.documents.map((document) => [document.id, urn('document', document.id)]),
  );
  for (const document of analysis.documents)
    node(
      urn('document', document.id),
      {
        kind: 'document',
        label: document.title,
        subkind: document.status,
        url: document.url,
        date: document.publishedAt,
      },
      true,
    );

  for (const attribution of analysis.attributions) {
    const own = urn('attribution', id, attribution.id);
    const [first] = attribution.content;
    node(own, {
      kind: 'attribution',
      label: attribution.content.map((span) => span.exact).join(' … '),
      subkind: attribution.kind,
      article: id,
      ...place(first),
    });
    edge(articleUrn, own, 'reports', { receipt: receiptOf(first) });
    const speaker = sourceUrns.get(attribution.sourceId ?? '');
    if (speaker !== undefined)
      edge(own, speaker, 'said-by', {
        method: attribution.kind,
        receipt: receiptOf(attribution.source ?? attribution.cue),
      });
    for (const outlet of attribution.via) {
      let target = sourceUrns.get(outlet);
      if (target === undefined) {
        target = outletUrn(outlet);
        node(target, { kind: 'source', label: outlet, subkind: 'outlet' }, true);
      }
      edge(own, target, 'by-way-of', { method: 'named' });
    }
  }

  for (const claim of analysis.claims) {
    const own = urn('claim', id, claim.id);
    node(own, {
      kind: 'claim',
      label: claim.text,
      subkind: claim.kind,
      article: id,
      score: claim.checkworthiness,
      ...place(claim.span),
    });
    edge(articleUrn, own, 'states', { receipt: receiptOf(claim.span) });
    if (claim.attributionId !== null)
      edge(own, urn('attribution', id, claim.attributionId), 'within', { receipt: receiptOf(claim.span) });
  }

  const urnOf = (kind: 'attribution' | 'claim' | 'source', ownId: string): string | undefined =>
    kind === 'source' ? sourceUrns.get(ownId) : urn(kind, id, ownId);
  for (const { from, documentId, method, score } of analysis.links) {
    const [start, end] = [urnOf(from.kind, from.id), documentUrns.get(documentId)];
    if (start !== undefined && end !== undefined) edge(start, end, 'linked-to', { method, score });
  }
  for (const { of, documentId, span, stance, score } of analysis.evidence) {
    const [start, end] = [urnOf(of.kind, of.id), documentUrns.get(documentId)];
    if (start !== undefined && end !== undefined)
      edge(start, end, stance, { method: 'text-alignment', score, receipt: receiptOf(span) });
  }
  return { nodes, edges };
}
