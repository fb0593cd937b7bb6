import type { Analysis, Claim } from '@/lib/types';

/** At or above this a claim is worth checking (`Claim.checkworthiness`), and gets a mark and a card. */
const WORTH_CHECKING = 0.5;

/** True for a claim that a reader should be pointed to. */
export const isWorthChecking = (claim: Claim): boolean =>
  claim.checkable && claim.checkworthiness >= WORTH_CHECKING;

/** Ids of the claims that are checked already by somebody, or touched by a person. */
export const knownClaims = ({
  checked,
  corrections,
}: Pick<Analysis, 'checked' | 'corrections'>): ReadonlySet<string> =>
  new Set([
    ...(checked?.map(({ of }) => of.id) ?? []),
    ...(corrections?.flatMap(({ of }) => (of?.kind === 'claim' ? [of.id] : [])) ?? []),
  ]);

/** Claims that get a mark and a card: worth checking, checked already by somebody, touched by a person, or stated in a document too. */
export function tellingClaims(
  analysis: Pick<Analysis, 'claims' | 'checked' | 'corrections' | 'links'>,
): readonly Claim[] {
  const known = knownClaims(analysis);
  const stated = new Set(
    analysis.links.filter(({ method }) => method === 'content-match').map(({ from }) => from.id),
  );
  return analysis.claims.filter(
    (claim) => isWorthChecking(claim) || known.has(claim.id) || stated.has(claim.id),
  );
}
