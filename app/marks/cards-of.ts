import { chainOf } from '@/lib/across/chain/chain-of';
import { quotedParts } from '@/lib/text/quotations/quoted-parts';
import { isTooShortToTrace } from '@/lib/text/quotations/too-short-to-trace';
import { overlaps } from '@/lib/text/span';
import { tellsStatement } from '@/lib/text/tells-statement';
import type { Analysis, Chain, CheckedClaim, Claim, Finding, Span } from '@/lib/types';
import type { Attached, Card } from './card';
import { claimedIn, quotedIn } from './found-in';
import { knownClaims, tellingClaims } from './telling-claims';

/** The notes in the margin of an article, numbered in order of its text. */
export function cardsOf(analysis: Analysis): readonly Card[] {
  const sources = new Map(analysis.sources.map((source) => [source.id, source]));
  const documents = new Map(analysis.documents.map((document) => [document.id, document]));
  const hasLibrary = analysis.documents.some(({ status }) => status === 'held');
  const worthy = tellingClaims(analysis);
  const checked = (claims: readonly Claim[]): readonly CheckedClaim[] =>
    claims.flatMap(({ id }) => analysis.checked?.filter(({ of }) => of.id === id) ?? []);
  const stated = new Set(
    analysis.attributions
      .filter((attribution) => attribution.content.length > 0 && tellsStatement(attribution, analysis))
      .map(({ id }) => id),
  );
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
      foundIn: [...quotedIn(attribution, analysis, documents), ...claimedIn(claims, analysis, documents)],
      tooShort: hasLibrary ? quotedParts(attribution).filter(({ exact }) => isTooShortToTrace(exact)) : [],
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
    foundIn: claimedIn([claim], analysis, documents),
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
