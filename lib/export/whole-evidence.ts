import { stanceOfWhole } from '../text/quotations/stance-of-whole';
import type { Analysis, Evidence, EvidenceStance, Span } from '../types';

/** What one document has of a claim, or of all of an attribution. */
export interface WholeEvidence extends Pick<Evidence, 'of' | 'documentId'> {
  /** Never more than of the weakest part. */
  readonly stance: EvidenceStance;
  /** The least of its parts. */
  readonly score: number;
  /** The passages of its parts, in order of the article. */
  readonly spans: readonly Span[];
}

/**
 * The evidence of an analysis with the parts of each attribution put together, document by document: for formats in which an edge
 * tells of the attribution as a whole.
 */
export function wholeEvidence({ attributions, evidence }: Analysis): readonly WholeEvidence[] {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const groups = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const key = `${one.of.kind} ${one.of.id} ${one.documentId}`;
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map((parts) => {
    const [{ of, documentId, stance }] = parts;
    const attribution = of.kind === 'attribution' ? byId.get(of.id) : undefined;
    return {
      of,
      documentId,
      stance: (attribution && stanceOfWhole(attribution, parts)) ?? stance,
      score: Math.min(...parts.map(({ score }) => score)),
      spans: parts.flatMap(({ span }) => span ?? []),
    };
  });
}
