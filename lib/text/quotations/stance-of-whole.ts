import type { Attribution, Evidence, EvidenceStance } from '../../types';
import { quotedParts } from './quoted-parts';

/** From the word for word on, each says less. */
const LESS_AND_LESS: readonly EvidenceStance[] = ['verbatim', 'altered', 'paraphrased'];

/**
 * What one document has of an attribution as a whole, given all evidence of both: never more than of its weakest part. `partial`:
 * it has some of the parts, and another is missing there or was too short to be looked for. `null` without evidence. Evidence that does
 * not say which part it is about (stored by an engine before 0.6.7) counts for one part, so its number decides.
 */
export function stanceOfWhole(
  attribution: Pick<Attribution, 'kind' | 'content'>,
  evidence: readonly Evidence[],
): EvidenceStance | null {
  if (evidence.length === 0) return null;
  const found = evidence.filter(({ stance }) => stance !== 'not-found');
  if (found.length === 0) return 'not-found';
  if (found.some(({ stance }) => !LESS_AND_LESS.includes(stance))) return 'partial';
  const parts = quotedParts(attribution);
  const isTold = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    found.some(({ quoted }) => quoted !== undefined && quoted.start <= start && end <= quoted.end);
  const isNamed = found.every(({ quoted }) => quoted !== undefined);
  const isWhole =
    found.length === evidence.length && (isNamed ? parts.every(isTold) : found.length >= parts.length);
  if (!isWhole) return 'partial';
  return LESS_AND_LESS[Math.max(...found.map(({ stance }) => LESS_AND_LESS.indexOf(stance)))];
}
