import type { Article, ArticleVersion, Verdict } from '../types';
import { database, readRows, type Database, type Transaction } from './database';
import { gatherStories } from './gather-stories';
import { lockProjections } from './lock-projections';
import { ofArticles } from './shown';

/** That an article was met at an address. */
export interface Sighting {
  /** Canonical. */
  readonly url: string;
  readonly article: Pick<Article, 'id' | 'extraction'>;
  readonly at: Date;
  readonly engine: string;
}

/** The article that stood at an address the last time; `null` when none was ever met there. */
export async function latestAt(
  url: string,
  db: Database = database(),
): Promise<(Pick<Article, 'id' | 'extraction'> & { readonly seenAt: Date; readonly lastAt: Date }) | null> {
  const row = await db.version.findFirst({
    where: { url },
    orderBy: { seenAt: 'desc' },
    include: { article: { select: { rest: true } } },
  });
  if (!row) return null;
  const { extraction } = row.article.rest as unknown as Article;
  return { id: row.articleId, extraction, seenAt: row.seenAt, lastAt: row.lastAt };
}

/** A wall in front of an article that was read whole is no version of it. */
export const isWalled = (
  article: Pick<Article, 'extraction'>,
  latest: Pick<Article, 'extraction'> | null,
): boolean => article.extraction === 'thin' && latest?.extraction === 'whole';

/**
 * Records what stood at an address: another article than the last time is a new version, the same one only lasts longer.
 * True for a new version of something that was known. The article must be stored.
 */
export async function recordVersion(
  tx: Transaction,
  { url, article, at, engine }: Sighting,
): Promise<boolean> {
  await lockProjections(tx);
  const latest = await latestAt(url, tx);
  if (latest?.id === article.id) {
    if (at > latest.lastAt)
      await tx.version.update({
        where: { url_seenAt: { url, seenAt: latest.seenAt } },
        data: { lastAt: at },
      });
    return false;
  }
  // A slow fetch that another overtook tells of the past.
  if (latest && (at < latest.lastAt || isWalled(article, latest))) return false;
  // Two that were fetched at once are told in the order that they came; a millisecond keeps them apart.
  const seenAt = latest?.lastAt.getTime() === at.getTime() ? new Date(at.getTime() + 1) : at;
  await tx.version.create({ data: { url, seenAt, lastAt: seenAt, articleId: article.id, engine } });
  // With its first version an article no longer stands at the address that it came with.
  const storyId = await gatherStories(tx, article.id, true);
  await tx.article.updateMany({ where: { id: article.id, storyId: { not: storyId } }, data: { storyId } });
  return latest !== null;
}

/** The article still stands where it was last met, at `at`: the site says that nothing changed. */
export async function prolongVersion(tx: Transaction, articleId: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Version" v SET "lastAt" = ${at}::timestamptz
    WHERE v."articleId" = ${articleId} AND v."lastAt" < ${at}::timestamptz
      AND v."seenAt" = (SELECT max(w."seenAt") FROM "Version" w WHERE w."url" = v."url")`;
}

/**
 * Of these articles those that are to be told apart from each other: of the versions of one story only `own`, else the one that
 * stood there last. An article that was never fetched is a story of its own.
 */
export const onePerStory = async (
  articleIds: readonly string[],
  own: string | undefined,
): Promise<ReadonlySet<string>> => (await storiesAmong(articleIds)).onePerStory(articleIds, own);

/** What is known of the addresses of some articles, to be asked more than once. */
export interface Stories {
  /** As `onePerStory`, of some of these articles. */
  readonly onePerStory: (articleIds: readonly string[], own: string | undefined) => ReadonlySet<string>;
  /** Whether an article stands, the last of all of these, wherever it was met: then it makes no difference which of them is `own`. */
  readonly stands: (articleId: string) => boolean;
}

/** Reads once what `onePerStory` tells of these articles. */
export async function storiesAmong(articleIds: readonly string[]): Promise<Stories> {
  const met = await readRows<{ url: string; articleId: string }>(
    `SELECT "url", "articleId" FROM "Version" WHERE "articleId" = ANY($1::text[]) ORDER BY "lastAt" DESC, "seenAt" DESC`,
    [[...articleIds]],
  );
  const standingAmong = (of: typeof met) =>
    new Map(of.toReversed().map(({ url, articleId }) => [url, articleId]));
  const last = standingAmong(met);
  const passed = new Set(met.flatMap(({ url, articleId }) => (last.get(url) === articleId ? [] : articleId)));
  return {
    stands: (articleId) => !passed.has(articleId),
    onePerStory: (ids, own) => {
      const asked = new Set(ids);
      const those = met.filter(({ articleId }) => asked.has(articleId));
      const standing = standingAmong(those);
      for (const { url, articleId } of those) if (articleId === own) standing.set(url, own);
      const versions = new Set(those.map(({ articleId }) => articleId));
      const kept = new Set(standing.values());
      return new Set(ids.filter((id) => id === own || kept.has(id) || !versions.has(id)));
    },
  };
}

/** More versions than this of one address are shown by their latest. */
const MOST_VERSIONS = 12;

/** Everything that stood at the address where this article was met (the last one, of several), oldest first; at most the latest 12. */
export const versionsOf = (articleId: string): Promise<readonly ArticleVersion[]> =>
  ofArticles(
    [articleId],
    () => readVersions(articleId),
    (found) => found.map((version) => version.articleId),
  );

async function readVersions(articleId: string): Promise<readonly ArticleVersion[]> {
  const met = await database().version.findFirst({
    where: { articleId },
    orderBy: { seenAt: 'desc' },
    select: { url: true },
  });
  if (!met) return [];
  const rows = await database().version.findMany({
    where: { url: met.url },
    orderBy: { seenAt: 'desc' },
    take: MOST_VERSIONS,
    include: { article: { select: { headline: true, text: true, verdict: true } } },
  });
  return rows.reverse().map(({ article, seenAt, lastAt, engine, articleId: id }) => ({
    articleId: id,
    headline: article.headline,
    text: article.text,
    verdict: article.verdict as Verdict | null,
    seenAt: seenAt.toISOString(),
    lastAt: lastAt.toISOString(),
    engine,
  }));
}
