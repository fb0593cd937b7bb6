import type { Analysis } from '../types';

/**
 * What an article's statements were traced to, and its claims tied to by their content, by document, as rows: a document's page never
 * reads the archive for it.
 */
export function tracesToRows({
  article,
  evidence,
  attributions,
  claims,
  links,
}: Analysis): readonly object[] {
  const articleId = article.id;
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const claimed = new Map(claims.map((claim) => [claim.id, claim]));
  const tied = new Set(
    links
      .filter(({ method, from }) => method === 'content-match' && from.kind === 'claim')
      .map(({ from, documentId }) => `${from.id} ${documentId}`),
  );
  const found = evidence.flatMap((one) => {
    const { of, documentId, span } = one;
    const attribution = of.kind === 'attribution' ? (byId.get(of.id) ?? null) : null;
    const claim =
      of.kind === 'claim' && tied.has(`${of.id} ${documentId}`) ? (claimed.get(of.id) ?? null) : null;
    if (attribution === null && claim === null) return [];
    return [{ articleId, documentId, start: span?.start ?? null, evidence: one, attribution, claim }];
  });
  return found.map((row, position) => ({ ...row, position }));
}
