import type {
  AppliedCorrection,
  Attribution,
  Chain,
  CheckedClaim,
  Claim,
  Cluster,
  Evidence,
  EvidenceStance,
  Finding,
  Link,
  Reference,
  Source,
  SourceDocument,
  Span,
} from '@/lib/types';

/** Stances of quoted words. */
export type QuotedStance = Exclude<EvidenceStance, 'supports' | 'partial' | 'contradicts'>;

/** What an article's evidence says, with the document that it lies in. */
export interface FoundIn {
  readonly evidence: Evidence;
  readonly document: SourceDocument;
  /** The words that it is about: where a card says more than these, `part` is what is told, and of these words alone. */
  readonly words: readonly Span[];
  readonly part: { readonly words: Span; readonly stance: QuotedStance } | null;
  /** Further documents that have the same words as they are quoted. */
  readonly also: readonly SourceDocument[];
  /** True where the document's content alone ties it: the article neither links, names nor quotes it. */
  readonly byContent?: boolean;
}

/** A source that a person tied to it, with who and when. */
export interface Attached {
  readonly link: Link;
  readonly document: SourceDocument;
}

interface CardBase {
  /** An id within the page. */
  readonly id: string;
  /** From 1, in order of the text. */
  readonly number: number;
  /** Where in the text the card belongs. */
  readonly anchor: Span;
  readonly foundIn: readonly FoundIn[];
  /** How it came to this article; `null` for a finding. */
  readonly chain: Chain | null;
  /** What other articles say too; `null` when none does, as far as it is known. */
  readonly cluster: Cluster | null;
  /** What fact-checkers published about the claims on it. */
  readonly checked: readonly CheckedClaim[];
  /** Links and identifiers that stand in it. */
  readonly references: readonly Reference[];
  /** What people tied it, and the claims on it, to. */
  readonly attached: readonly Attached[];
  /** What people changed about it. */
  readonly corrected: readonly AppliedCorrection[];
}

export interface StatementCard extends CardBase {
  readonly kind: 'statement';
  readonly attribution: Attribution;
  readonly source: Source | null;
  /** Outlets that the statement came through. */
  readonly via: readonly Source[];
  /** Claims worth checking, or checked already, inside it, and those in the article's own voice that it is a part of. */
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  /** Quoted words that are too few to be looked for in the documents at hand; [] where none are at hand. */
  readonly tooShort: readonly Span[];
}

export interface ClaimCard extends CardBase {
  readonly kind: 'claim';
  readonly claim: Claim;
  readonly findings: readonly Finding[];
}

export interface FindingCard extends CardBase {
  readonly kind: 'finding';
  readonly finding: Finding;
}

/**
 * One note in the margin: where a claim, a statement and a finding share words they are told on one card, the statement's before the
 * claim's.
 */
export type Card = StatementCard | ClaimCard | FindingCard;
