import { chainOf } from '@/lib/across/chain/chain-of';
import { overlaps } from '@/lib/text/span';
import { tellsStatement } from '@/lib/text/tells-statement';
import type {
  Analysis,
  AppliedCorrection,
  Attribution,
  Chain,
  CheckedClaim,
  Claim,
  Cluster,
  Evidence,
  Finding,
  Link,
  Reference,
  Source,
  SourceDocument,
  Span,
} from '@/lib/types';

/** What an article's evidence says, with the document that it lies in. */
export interface FoundIn {
  readonly evidence: Evidence;
  readonly document: SourceDocument;
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

/** At or above this a claim is worth checking (`Claim.checkworthiness`), and gets a mark and a card. */
const WORTH_CHECKING = 0.5;

/** True for a claim that a reader should be pointed to. */
export const isWorthChecking = (claim: Claim): boolean =>
  claim.checkable && claim.checkworthiness >= WORTH_CHECKING;

/** Ids of the claims that are checked already by somebody, or touched by a person. */
const knownClaims = ({
  checked,
  corrections,
}: Pick<Analysis, 'checked' | 'corrections'>): ReadonlySet<string> =>
  new Set([
    ...(checked?.map(({ of }) => of.id) ?? []),
    ...(corrections?.flatMap(({ of }) => (of?.kind === 'claim' ? [of.id] : [])) ?? []),
  ]);

/** Claims that get a mark and a card: worth checking, checked already by somebody, or touched by a person. */
export function tellingClaims(
  analysis: Pick<Analysis, 'claims' | 'checked' | 'corrections'>,
): readonly Claim[] {
  const known = knownClaims(analysis);
  return analysis.claims.filter((claim) => isWorthChecking(claim) || known.has(claim.id));
}

/** The notes in the margin of an article, numbered in order of its text. */
export function cardsOf(analysis: Analysis): readonly Card[] {
  const sources = new Map(analysis.sources.map((source) => [source.id, source]));
  const documents = new Map(analysis.documents.map((document) => [document.id, document]));
  const worthy = tellingClaims(analysis);
  const checked = (claims: readonly Claim[]): readonly CheckedClaim[] =>
    claims.flatMap(({ id }) => analysis.checked?.filter(({ of }) => of.id === id) ?? []);
  const stated = new Set(
    analysis.attributions
      .filter((attribution) => attribution.content.length > 0 && tellsStatement(attribution, analysis))
      .map(({ id }) => id),
  );
  const foundIn = (kind: 'attribution' | 'claim', ids: readonly string[]): FoundIn[] =>
    analysis.evidence.flatMap((evidence) => {
      const document = documents.get(evidence.documentId);
      return document && evidence.of.kind === kind && ids.includes(evidence.of.id)
        ? [{ evidence, document }]
        : [];
    });
  const byHand = (kind: 'attribution' | 'claim', id: string, claims: readonly Claim[] = []) => {
    const isOf = (of: { readonly kind: string; readonly id: string } | null): boolean =>
      (of?.kind === kind && of.id === id) ||
      (of?.kind === 'claim' && claims.some((claim) => claim.id === of.id));
    return {
      attached: analysis.links.flatMap((link): Attached[] => {
        const document = documents.get(link.documentId);
        return document && link.by && isOf(link.from) ? [{ link, document }] : [];
      }),
      corrected: analysis.corrections?.filter(({ of }) => isOf(of)) ?? [],
    };
  };
  const told = new Set<Finding>();
  /** Findings that share words with one of `spans` and are on no card yet. */
  const take = (spans: readonly Span[]): readonly Finding[] => {
    const found = analysis.findings.filter(
      (finding) =>
        !told.has(finding) && finding.span !== null && spans.some((span) => overlaps(span, finding.span!)),
    );
    for (const finding of found) told.add(finding);
    return found;
  };
  const across = (kind: 'attribution' | 'claim', id: string, claims: readonly Claim[] = []) => {
    const isIt = ({ of }: Pick<Chain, 'of'>): boolean => of.kind === kind && of.id === id;
    const ids = [id, ...claims.map((claim) => claim.id)];
    return {
      chain: analysis.across?.chains.find(isIt) ?? chainOf(analysis, { kind, id }),
      cluster: analysis.across?.clusters.find(isIt) ?? null,
      references: analysis.references.filter(({ of }) => of.some((one) => ids.includes(one.id))),
    };
  };

  const spoken = analysis.attributions.filter(({ id }) => stated.has(id));
  const inside = new Map(spoken.map(({ id }) => [id, worthy.filter((claim) => claim.attributionId === id)]));
  // A claim in the article's own voice, "The chief executive assured them that …", is told with the statement that it is made of.
  const known = knownClaims(analysis);
  const alone = worthy.filter((claim) => {
    if (claim.attributionId !== null && stated.has(claim.attributionId)) return false;
    const of = spoken.find(({ content }) => content.some((span) => overlaps(span, claim.span)));
    if (of === undefined || known.has(claim.id)) return true;
    inside.get(of.id)!.push(claim);
    return false;
  });
  // What is wrong with the words themselves stands with them, before what only stands beside them takes the rest.
  const within = spoken.map(({ content }) => take(content));
  const statements = spoken.map((attribution, index) => {
    const { id, content, source, sourceId, via } = attribution;
    const claims = inside.get(id)!;
    const beside = [...(source ? [source] : []), ...claims.map(({ span }) => span)];
    return {
      kind: 'statement' as const,
      id: `card-${id}`,
      anchor: content[0],
      attribution,
      source: sourceId === null ? null : (sources.get(sourceId) ?? null),
      via: via.flatMap((one) => sources.get(one) ?? []),
      claims,
      checked: checked(claims),
      findings: [...within[index], ...take(beside)],
      ...across('attribution', id, claims),
      ...byHand('attribution', id, claims),
      foundIn: [
        ...foundIn('attribution', [id]),
        ...foundIn(
          'claim',
          claims.map((claim) => claim.id),
        ),
      ],
    };
  });
  const claims = alone.map((claim) => ({
    kind: 'claim' as const,
    id: `card-${claim.id}`,
    anchor: claim.span,
    claim,
    findings: take([claim.span]),
    checked: checked([claim]),
    ...across('claim', claim.id),
    ...byHand('claim', claim.id),
    foundIn: foundIn('claim', [claim.id]),
  }));
  const findings = analysis.findings.flatMap((finding, index) =>
    finding.span === null || told.has(finding)
      ? []
      : [
          {
            kind: 'finding' as const,
            id: `card-finding-${index}`,
            anchor: finding.span,
            finding,
            foundIn: [],
            checked: [],
            chain: null,
            cluster: null,
            references: [],
            attached: [],
            corrected: [],
          },
        ],
  );
  return [...statements, ...claims, ...findings]
    .sort((a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end)
    .map((card, index) => ({ ...card, number: index + 1 }));
}
