import { cluesOfArticle } from '../clues/clues-of-article';
import { cluesOfDocument } from '../clues/clues-of-document';
import { MOST_HOLDERS, rankByClues } from '../clues/rank-by-clues';
import type { Article, SourceDocument } from '../types';
import { articleOfRow } from './article-row';
import { database, transaction, type Transaction } from './database';

/** What of an article its clues are made of. */
export type Citing = Parameters<typeof cluesOfArticle>[0];

/**
 * Of arrays that lie outside of their rows the planner counts the rows alone, and would read all of them for each clue: it is kept from
 * that until the transaction ends.
 */
const byIndex = (tx: Transaction): Promise<unknown> => tx.$executeRaw`SET LOCAL enable_seqscan = off`;

/**
 * Keeps what a document is found by. What as many have already as an article is compared with says nothing (one of them is kept more, to
 * tell), and is left out: so no list of the index is longer, and a search costs the same however many documents begin alike. A
 * document that is taken out lets none in that came before.
 */
export async function keepDocumentClues(tx: Transaction, document: SourceDocument): Promise<void> {
  const clues = cluesOfDocument(document).map(({ hash }) => hash);
  await byIndex(tx);
  await tx.$executeRaw`
    INSERT INTO "DocumentClues" ("documentId", "clues")
    SELECT ${document.id}, coalesce(array_agg(c), '{}') FROM unnest(${clues}::int[]) c
    WHERE (SELECT count(*) FROM (
      SELECT 1 FROM "DocumentClues" WHERE "clues" @> ARRAY[c] LIMIT ${MOST_HOLDERS + 1}) held) <= ${MOST_HOLDERS}
    ON CONFLICT DO NOTHING`;
}

/** Keeps what articles may have of documents; one that has them already keeps them, for they are of its text. */
export async function keepArticleClues(
  tx: Transaction,
  articles: readonly (Citing & Pick<Article, 'id'>)[],
): Promise<void> {
  if (articles.length === 0) return;
  const rows = articles.map((article) => ({
    articleId: article.id,
    clues: cluesOfArticle(article).map(({ hash }) => hash),
  }));
  await tx.articleClues.createMany({ data: rows, skipDuplicates: true });
}

interface Holder {
  readonly clue: number;
  readonly id: string;
}

/** Ids of the documents that share most with an article, best first (`rankByClues`), at most `limit`. */
export async function documentsSharing(
  article: Citing,
  limit: number,
  tx: Transaction | null = null,
): Promise<readonly string[]> {
  if (tx === null) return transaction((own) => documentsSharing(article, limit, own));
  const clues = cluesOfArticle(article);
  if (clues.length === 0) return [];
  const hashes = clues.map(({ hash }) => hash);
  await byIndex(tx);
  const rows = await tx.$queryRaw<Holder[]>`
    SELECT c AS "clue", d."documentId" AS "id" FROM unnest(${hashes}::int[]) c
    CROSS JOIN LATERAL (
      SELECT "documentId" FROM "DocumentClues" WHERE "clues" @> ARRAY[c] LIMIT ${MOST_HOLDERS + 1}) d`;
  const holders = new Map<number, string[]>();
  for (const { clue, id } of rows) {
    const known = holders.get(clue);
    if (known) known.push(id);
    else holders.set(clue, [id]);
  }
  return rankByClues(clues, (hash) => holders.get(hash) ?? [], limit);
}

/** Ids of the articles that share something with a document, in order: those that could cite it. */
export async function articlesSharing(tx: Transaction, documentId: string): Promise<readonly string[]> {
  await byIndex(tx);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT a."articleId" AS "id" FROM "DocumentClues" d
    CROSS JOIN LATERAL unnest(d."clues") c
    CROSS JOIN LATERAL (SELECT "articleId" FROM "ArticleClues" WHERE "clues" @> ARRAY[c] OFFSET 0) a
    WHERE d."documentId" = ${documentId} ORDER BY 1`;
  return rows.map(({ id }) => id);
}

/** Ids of documents of which it is not known what they are found by, at most `limit` after `after`, in order. */
export async function documentsWithoutClues(after: string, limit: number): Promise<readonly string[]> {
  const rows = await database().document.findMany({
    where: { id: { gt: after }, status: 'held', clues: null },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: limit,
  });
  return rows.map(({ id }) => id);
}

/** Articles of which it is not known, at most `limit` after `after`, in order of their ids. */
export async function articlesWithoutClues(after: string, limit: number): Promise<readonly Article[]> {
  const rows = await database().article.findMany({
    where: { id: { gt: after }, clues: null },
    select: { text: true, rest: true },
    orderBy: { id: 'asc' },
    take: limit,
  });
  return rows.map(articleOfRow);
}
