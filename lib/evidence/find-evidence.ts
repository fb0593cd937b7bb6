import { indexHeld } from '../align/quotation/index-held';
import { traceQuote } from '../align/quotation/trace-quote';
import type { Attribution, Claim, Evidence, Link, SourceDocument } from '../types';
import { quotedPassages } from '../align/quotation/quoted-passages';
import { judgeClaim } from './support/judge-claim';
import { readPassages, type Passage } from './support/read-passages';

/**
 * What the held documents really say: every quoted passage is traced in the documents that its attribution, or its
 * attribution's source, is linked to, and in all documents when there is no such link. In a linked document a passage
 * that is missing is reported as `not-found`, unless it is too short to be traced; elsewhere only what is nearly word for word is evidence. Claims are judged
 * in the documents that they are linked to.
 */
export function findEvidence(
  attributions: readonly Attribution[],
  claims: readonly Claim[],
  links: readonly Link[],
  documents: readonly SourceDocument[],
): readonly Evidence[] {
  const held = documents.filter((document) => document.status === 'held');
  if (held.length === 0) return [];
  return [...traceAttributions(attributions, links, documents), ...judgeClaims(claims, links, held)];
}

/**
 * Nothing but its words ties a quotation to a document without a link, so most of them must stand there: two letters of two
 * firms may both say "can have access to … data" and have nothing to do with each other.
 */
const STRANGER_FLOOR = 0.85;

function traceAttributions(
  attributions: readonly Attribution[],
  links: readonly Link[],
  documents: readonly SourceDocument[],
): readonly Evidence[] {
  const index = indexHeld(documents);
  const held = new Set(index.documents.map(({ id }) => id));
  return attributions.flatMap((attribution) => {
    const linked = linkedDocuments(attribution, links).filter((id) => held.has(id));
    return quotedPassages(attribution).flatMap((quote): Evidence[] => {
      const trace = traceQuote(index, { quote });
      const of = { kind: 'attribution', id: attribution.id } as const;
      const [documentId] = trace.ranking;
      const known = linked.includes(documentId) || trace.coverage >= STRANGER_FLOOR;
      if (known && trace.status !== 'not-found' && trace.span !== null)
        return [
          {
            of,
            documentId,
            span: trace.span,
            stance: trace.status,
            changes: trace.changes,
            score: trace.coverage,
          },
        ];
      if (trace.tooShort) return [];
      return linked.map((id) => ({
        of,
        documentId: id,
        span: null,
        stance: 'not-found',
        changes: [],
        score: 0,
      }));
    });
  });
}

function judgeClaims(
  claims: readonly Claim[],
  links: readonly Link[],
  held: readonly SourceDocument[],
): readonly Evidence[] {
  const read = new Map<string, readonly Passage[]>();
  return claims.flatMap((claim) => {
    const linked = links.filter(({ from }) => from.kind === 'claim' && from.id === claim.id);
    return [...new Set(linked.map((link) => link.documentId))].flatMap((documentId): Evidence[] => {
      const document = held.find(({ id }) => id === documentId);
      if (!document) return [];
      const passages = read.get(documentId) ?? readPassages(document.text);
      read.set(documentId, passages);
      const { stance, score, spans } = judgeClaim(claim.text, passages);
      const of = { kind: 'claim', id: claim.id } as const;
      return [{ of, documentId, span: spans[0] ?? null, stance, changes: [], score }];
    });
  });
}

const linkedDocuments = (attribution: Attribution, links: readonly Link[]): readonly string[] => [
  ...new Set(
    links
      .filter(
        ({ from }) =>
          (from.kind === 'attribution' && from.id === attribution.id) ||
          (from.kind === 'source' && from.id === attribution.sourceId),
      )
      .map((link) => link.documentId),
  ),
];
