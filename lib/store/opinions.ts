import type { Opinion } from '../types';
import { asJson } from './article-row';
import { database, type Database, type Transaction } from './database';
import { ofArticles } from './shown';
import { verifySpans } from './verify-spans';

/** Keeps second opinions on an article; each takes the place of the one of its kind before. */
export async function saveOpinions(
  tx: Transaction,
  articleId: string,
  opinions: readonly Opinion[],
): Promise<void> {
  for (const opinion of opinions)
    await tx.opinion.upsert({
      where: { articleId_kind: { articleId, kind: opinion.kind } },
      create: { articleId, kind: opinion.kind, opinion: asJson(opinion) },
      update: { opinion: asJson(opinion), createdAt: new Date() },
    });
}

/** The second opinions on an article, with only those quotations that stand in its text; `[]` when nobody was asked. */
export async function opinionsOf(articleId: string, db?: Database): Promise<readonly Opinion[]> {
  const rows = await ofArticles([articleId], () =>
    (db ?? database()).opinion.findMany({
      where: { articleId },
      include: { article: { select: { text: true } } },
      orderBy: { kind: 'asc' },
    }),
  );
  return rows.map(({ opinion: stored, article: { text } }) => {
    const opinion = stored as unknown as Opinion;
    if (!opinion.outcome.ok) return opinion;
    const { value } = opinion.outcome;
    const quotations = verifySpans(value.quotations, text, `${opinion.kind} opinion on ${articleId}`);
    return { ...opinion, outcome: { ok: true, value: { ...value, quotations } } };
  });
}
