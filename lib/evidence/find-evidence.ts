import type { Attribution, Claim, Evidence, Link, SourceDocument } from '../types';
import { type IsStronger, judgeClaims } from './judge-claims';
import { type SpeakerOf, traceAttributions } from './trace-attributions';

/**
 * What the held documents really say: every quoted part of an attribution is traced by itself, in the documents that the attribution
 * or its source is linked to and in all others, and evidence names the part that it is about. In a linked document, and in one that has
 * another part, a part that is missing is reported as `not-found`, unless it is too short to be traced; elsewhere only what is nearly
 * word for word is evidence. Where several documents have a part word for word the primary comes first, and only a few are told. Claims
 * are judged in the documents that they are linked to, unless their words were traced there; one that `isStronger` than the nearest
 * sentence is supported in part. Where a transcript gives a passage to another speaker than `nameOf`, that is a change.
 */
export function findEvidence(
  attributions: readonly Attribution[],
  claims: readonly Claim[],
  links: readonly Link[],
  documents: readonly SourceDocument[],
  isStronger: IsStronger = () => false,
  nameOf: SpeakerOf = () => null,
): readonly Evidence[] {
  const held = documents.filter((document) => document.status === 'held');
  if (held.length === 0) return [];
  const traced = traceAttributions(attributions, links, documents, nameOf);
  return [...traced, ...judgeClaims(claims, links, held, traced, isStronger)];
}
