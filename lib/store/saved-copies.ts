import type { Article, OtherPlace, SavedCopy } from '../types';
import { asJson } from './article-row';
import { database, type Database, type Transaction } from './database';
import { ofArticles } from './shown';

/** An article as a page gave it: one that is known stays as it first came, and this tells where and by whom it came again. */
export type ToldArticle = Pick<Article, 'id' | 'url' | 'outlet' | 'byline' | 'credits' | 'publishedAt'>;

/** Keeps how articles came; the same arrival twice is one. The articles must be stored. */
export async function addSavedCopies(
  tx: Transaction,
  copies: readonly { readonly article: ToldArticle; readonly copy: SavedCopy }[],
): Promise<void> {
  await tx.savedCopy.createMany({
    data: copies.map(({ article, copy: { id, at, from } }) => ({
      id,
      articleId: article.id,
      at: new Date(at),
      copy: asJson(from),
      url: article.url,
      outlet: article.outlet,
      byline: [...article.byline],
      credits: [...(article.credits ?? [])],
      publishedAt: article.publishedAt,
    })),
    skipDuplicates: true,
  });
}

/** The same for one. */
export const addSavedCopy = (tx: Transaction, article: ToldArticle, copy: SavedCopy): Promise<void> =>
  addSavedCopies(tx, [{ article, copy }]);

/** Of these arrivals those whose outlet or address no copy of the article, nor the article itself, tells yet. */
export async function inNewPlaces<Arrival extends { readonly article: ToldArticle }>(
  tx: Transaction,
  arrivals: readonly Arrival[],
): Promise<readonly Arrival[]> {
  if (arrivals.length === 0) return [];
  const placeOf = (id: string, { url, outlet }: Pick<ToldArticle, 'url' | 'outlet'>): string =>
    JSON.stringify([id, url, outlet]);
  const ids = [...new Set(arrivals.map(({ article }) => article.id))];
  const kept = await tx.article.findMany({
    where: { id: { in: ids } },
    select: { id: true, url: true, outlet: true },
  });
  const copies = await tx.savedCopy.findMany({
    where: { articleId: { in: ids } },
    select: { articleId: true, url: true, outlet: true },
    distinct: ['articleId', 'url', 'outlet'],
  });
  const known = new Set([
    ...kept.map((row) => placeOf(row.id, row)),
    ...copies.map((row) => placeOf(row.articleId, row)),
  ]);
  return arrivals.filter(({ article }) => {
    const place = placeOf(article.id, article);
    return (article.url ?? article.outlet) !== null && !known.has(place) && known.add(place);
  });
}

/** Where else an article stood than where it first came from, the first first, at most `limit`. */
export async function otherPlacesOf(
  articleId: string,
  limit: number,
  given?: Database,
): Promise<readonly OtherPlace[]> {
  const rows = await ofArticles(
    [articleId],
    () => (given ?? database()).$queryRaw<(Omit<OtherPlace, 'at'> & { readonly at: Date })[]>`
    SELECT "url", "outlet", "byline", "credits", "publishedAt", "at" FROM (
      SELECT DISTINCT ON (c."outlet", c."url") c."url", c."outlet", c."byline", c."credits", c."publishedAt", c."at", c."arrival"
      FROM "SavedCopy" c JOIN "Article" a ON a."id" = c."articleId"
      WHERE c."articleId" = ${articleId} AND COALESCE(c."url", c."outlet") IS NOT NULL
        AND (c."url" IS DISTINCT FROM a."url" OR c."outlet" IS DISTINCT FROM a."outlet")
      ORDER BY c."outlet", c."url", c."at", c."arrival") places
    ORDER BY "at", "arrival" LIMIT ${limit}`,
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** How an article came here, the latest first, at most `limit`, and how often in all; samples never came. */
export async function savedCopiesOf(
  articleId: string,
  limit: number,
  given?: Database,
): Promise<{ readonly copies: readonly SavedCopy[]; readonly count: number }> {
  const where = { articleId };
  const [rows, count] = await ofArticles([articleId], async () => {
    const db = given ?? database();
    return Promise.all([
      db.savedCopy.findMany({ where, orderBy: [{ at: 'desc' }, { arrival: 'desc' }], take: limit }),
      db.savedCopy.count({ where }),
    ]);
  });
  return {
    copies: rows.map(({ id, at, copy }) => ({
      id,
      at: at.toISOString(),
      from: copy as unknown as SavedCopy['from'],
    })),
    count,
  };
}
