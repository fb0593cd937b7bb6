import type { Span } from '../types';

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

export type NodeKind =
  | 'article'
  | 'headline'
  | 'claim'
  | 'attribution'
  | 'source'
  | 'document'
  | 'fact-check'
  | 'page'
  | 'passage'
  | 'text';

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
  | 'refers-to'
  | 'originates-from'
  | 'says-the-same'
  | 'first-seen-in'
  | 'prints'
  | 'reviews'
  | 'verbatim'
  | 'altered'
  | 'paraphrased'
  | 'supports'
  | 'partial'
  | 'contradicts'
  | 'not-found';

/** Each kind of edge in the words of a standard vocabulary. */
export const TERMS: Readonly<Record<EdgeKind, string>> = {
  'headline-of': 'https://schema.org/headline',
  states: 'https://schema.org/mentions',
  reports: 'https://schema.org/hasPart',
  names: 'https://schema.org/mentions',
  'said-by': 'http://www.w3.org/ns/prov#wasAttributedTo',
  'by-way-of': 'http://www.w3.org/ns/prov#wasDerivedFrom',
  within: 'https://schema.org/isPartOf',
  'linked-to': 'http://www.w3.org/ns/prov#hadPrimarySource',
  'refers-to': 'http://purl.org/spar/cito/cites',
  'originates-from': 'http://www.w3.org/ns/prov#hadPrimarySource',
  'says-the-same': 'http://www.w3.org/ns/prov#specializationOf',
  'first-seen-in': 'https://schema.org/firstAppearance',
  prints: 'http://www.w3.org/ns/prov#specializationOf',
  reviews: 'https://schema.org/itemReviewed',
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

export type AddNode = (nodeId: string, data: GraphNode['data'], shared?: boolean) => void;
export type AddEdge = (from: string, to: string, kind: EdgeKind, data?: Partial<GraphEdge['data']>) => void;
export type UrnOf = (kind: 'attribution' | 'claim' | 'source', ownId: string) => string | undefined;

/** Where a node stands in its article. */
export const place = (span: Span | null | undefined): { start_offset: Value; end_offset: Value } => ({
  start_offset: span?.start ?? null,
  end_offset: span?.end ?? null,
});

/** Quote and place: enough to find the words again (Web Annotation's selectors in short). */
export const receiptOf = (span: Span | null | undefined): string | null =>
  span ? `${span.start}–${span.end} “${span.exact}”` : null;
