import type { Claim, Evidence, Link, SourceDocument } from '../types';
import { judgeClaim } from './support/judge-claim';
import { readPassages, type Passage } from './support/read-passages';

/** Whether a claim ties two things more closely than a sentence of its document: "lowers the risk" of "may be associated with a lower risk". */
export type IsStronger = (claim: string, sentence: string) => boolean;

/** What is left of the probability when the claim says more than the sentence that is nearest to it. */
const STRONGER = 0.5;

/** " (doi:10.1234/ace.2025.0417)", " (case number 24-031877)": what a paper is filed under is no part of what it is said to say. */
const NUMBERED = /\s*\((?:[\p{L}.]+[\s:]+){0,3}\S*\d{4,}\S*\)/gu;

/** What the documents that claims are linked to make of them, unless `traced` has their very words there. */
export function judgeClaims(
  claims: readonly Claim[],
  links: readonly Link[],
  held: readonly SourceDocument[],
  traced: readonly Evidence[],
  isStronger: IsStronger,
): readonly Evidence[] {
  // What stands there word for word, or nearly so, needs no second opinion.
  const isTraced = ({ attributionId }: Claim, documentId: string): boolean =>
    traced.some(
      ({ of, documentId: where, span }) => of.id === attributionId && where === documentId && span !== null,
    );
  const read = new Map<string, readonly Passage[]>();
  return claims.flatMap((claim) => {
    const linked = links.filter(({ from }) => from.kind === 'claim' && from.id === claim.id);
    return [...new Set(linked.map((link) => link.documentId))].flatMap((documentId): Evidence[] => {
      const document = held.find(({ id }) => id === documentId);
      if (!document || isTraced(claim, documentId)) return [];
      const passages = read.get(documentId) ?? readPassages(document.text);
      read.set(documentId, passages);
      const judged = judgeClaim(claim.text.replace(NUMBERED, ''), passages);
      const { stance, score, spans } =
        judged.stance === 'supports' && isStronger(claim.text, judged.spans[0].exact)
          ? { ...judged, stance: 'partial' as const, score: judged.score * STRONGER }
          : judged;
      const of = { kind: 'claim', id: claim.id } as const;
      return [{ of, documentId, span: spans[0] ?? null, stance, changes: [], score }];
    });
  });
}
