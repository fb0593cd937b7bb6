import { placeAnchor } from '../../text/place-anchor';
import { contains } from '../../text/span';
import type { Claim, ClaimKind } from '../../types';
import { addedId, gone, put, type Correct } from './draft';

/** These say nothing that can be checked. */
const UNCHECKABLE: readonly ClaimKind[] = ['prediction', 'opinion', 'hypothetical'];

/** Marks words as a claim; one of the engine's that has the very same words is told as the person has it. */
export const addClaim: Correct<'claim'> = (draft, { words, claimKind }, by) => {
  const span = placeAnchor(words, draft.text);
  if (!span) return gone(draft);
  const known = draft.claims.find((claim) => claim.span.start === span.start && claim.span.end === span.end);
  const around = draft.attributions.find(({ content }) => content.some((part) => contains(part, span)));
  const claim: Claim = {
    id: known?.id ?? addedId(by),
    span,
    text: known?.text ?? span.exact.replace(/\s+/g, ' ').trim(),
    kind: claimKind,
    checkable: !UNCHECKABLE.includes(claimKind),
    checkworthiness: 1,
    reasons: [`marked by ${by.actor}`],
    attributionId: known?.attributionId ?? around?.id ?? null,
  };
  return {
    draft: { ...draft, claims: put(draft.claims, claim, ({ span: { start } }) => start) },
    of: { kind: 'claim', id: claim.id },
  };
};
