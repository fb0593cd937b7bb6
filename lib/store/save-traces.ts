import type { Analysis } from '../types';
import type { Transaction } from './database';
import { insertRows } from './insert-rows';

/** Keeps what an article's statements were traced to, by document: a document's page never reads the archive for it. */
export async function saveTraces(
  tx: Transaction,
  { article, evidence, attributions }: Analysis,
): Promise<void> {
  const articleId = article.id;
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const found = evidence.flatMap((one) => {
    const attribution = one.of.kind === 'attribution' ? byId.get(one.of.id) : undefined;
    if (attribution === undefined) return [];
    const { documentId, span } = one;
    return [{ articleId, documentId, start: span?.start ?? null, evidence: one, attribution }];
  });
  await insertRows(
    tx,
    'Trace',
    found.map((row, position) => ({ ...row, position })),
  );
}
