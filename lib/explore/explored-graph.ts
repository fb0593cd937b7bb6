import type { EdgeKind, NodeKind } from '../export/graph';

/** What the explorer draws: the nodes of the exports, and above the limit clusters of articles. */
export type ExploredKind = NodeKind | 'cluster';

export interface ExploredNode {
  /** The URN that it has in every export; of a cluster one of its own. */
  readonly id: string;
  readonly kind: ExploredKind;
  readonly label: string;
  /** Of an article its outlet, of a headline or fact-check its verdict or rating, else its own kind; `null` when there is none. */
  readonly detail: string | null;
  /** Day of publication; `null` for what has none or belongs to several articles: that is there throughout. */
  readonly day: string | null;
  /** The page here, or the address on the web; `null` when there is neither. */
  readonly href: string | null;
  /** Articles that it stands for: 1, or those of a cluster. */
  readonly articles: number;
}

/** Indices into `nodes`, what ties them, and how often. */
export type ExploredEdge = readonly [from: number, to: number, kind: EdgeKind, times: number];

/** How articles were gathered: by outlet and day, month or year of publication, or by outlet alone. */
export type ClusterSpan = 'day' | 'month' | 'year' | 'outlet';

export interface ExploredGraph {
  readonly nodes: readonly ExploredNode[];
  readonly edges: readonly ExploredEdge[];
  /** Articles that the filter leaves. */
  readonly articles: number;
  /** `null` when every node is drawn by itself. */
  readonly clustered: { readonly by: ClusterSpan; readonly sourcesLeftOut: number } | null;
}

/** More nodes than this are drawn as clusters: a picture of more tells nobody anything. */
export const MOST_NODES = 10_000;

/** More articles than this are not walked for a picture: each analysis is read whole. */
export const MOST_ARTICLES = 1_000;

/** Without a choice: who is named where, from which documents. What an article alone has is folded into it. */
export const USUAL_KINDS: readonly NodeKind[] = [
  'article',
  'source',
  'document',
  'passage',
  'text',
  'fact-check',
];

/** Every kind that can be chosen, in the order of the legend. */
export const KINDS: readonly NodeKind[] = [...USUAL_KINDS, 'headline', 'claim', 'attribution', 'page'];
