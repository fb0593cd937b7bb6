import type { Analysis } from '../types';

/** What an article's statements were traced to, by document, as rows: a document's page never reads the archive for it. */
export function tracesToRows({ article, evidence, attributions }: Analysis): readonly object[] {
  const articleId = article.id;
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const found = evidence.flatMap((one) => {
    const attribution = one.of.kind === 'attribution' ? byId.get(one.of.id) : undefined;
    if (attribution === undefined) return [];
    const { documentId, span } = one;
    return [{ articleId, documentId, start: span?.start ?? null, evidence: one, attribution }];
  });
  return found.map((row, position) => ({ ...row, position }));
}
