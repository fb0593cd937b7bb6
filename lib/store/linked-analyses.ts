import { chainOf } from '../across/chain/chain-of';
import type { Across, Analysis, ArticleReference, Cluster } from '../types';
import { OPENING, openingOf } from './article-row';
import { eachAnalysis } from './articles';
import type { AnalysisFilter } from './chosen';
import { checkedClaimsOf } from './checked-claims';
import { clustersAmong } from './clusters';
import { database, readRows } from './database';

/**
 * Every analysis in force with what it has to do with the others of the same filter; what is outside of it is left aside. What `eachAnalysisAcross` asks for each article is asked
 * here once for all (a hundred times faster for a hundred), so the filter must leave no more articles than fit into memory by their ids.
 */
export async function* linkedAnalyses(
  filter: AnalysisFilter,
  articleIds: readonly string[],
): AsyncGenerator<Analysis> {
  const ids = [...articleIds];
  const among = { articleId: { in: ids } };
  const [appearances, clusters, near, checked, references] = await Promise.all([
    database().appearance.findMany({
      where: among,
      select: { articleId: true, sourceId: true, record: { select: { key: true } } },
    }),
    clustersAmong(ids),
    database().nearDuplicate.findMany({
      where: { ...among, otherId: { in: ids } },
      orderBy: [{ contained: 'desc' }, { otherId: 'asc' }],
    }),
    database().factCheckMatch.findMany({
      where: among,
      distinct: ['articleId'],
      select: { articleId: true },
    }),
    referencesOf(ids),
  ]);
  const records = new Map<string, Record<string, string>>();
  for (const { articleId, sourceId, record } of appearances)
    (records.get(articleId) ?? records.set(articleId, {}).get(articleId)!)[sourceId] = record.key;
  const clustersOf = new Map<string, Cluster[]>();
  for (const { members, origins, articles } of clusters)
    for (const { id, articleId, kind, ofId } of members) {
      const cluster = {
        id,
        key: members[0].id,
        of: { kind, id: ofId },
        articles,
        origins: origins.count,
        first: members[0].article,
      };
      clustersOf.set(articleId, [...(clustersOf.get(articleId) ?? []), cluster]);
    }
  const withChecks = new Set(checked.map(({ articleId }) => articleId));
  const nearOf = new Map<string, typeof near>();
  for (const pair of near) nearOf.set(pair.articleId, [...(nearOf.get(pair.articleId) ?? []), pair]);
  for await (const analysis of eachAnalysis(filter)) {
    const { id } = analysis;
    const across: Across = {
      records: records.get(id) ?? {},
      chains: analysis.attributions
        .map((attribution) => chainOf(analysis, { kind: 'attribution', id: attribution.id }))
        .filter(({ distance }) => distance > 0),
      clusters: clustersOf.get(id) ?? [],
      nearDuplicates: (nearOf.get(id) ?? []).flatMap(({ otherId, contained }) => {
        const article = references.get(otherId);
        return article ? [{ article, contained }] : [];
      }),
    };
    yield { ...analysis, across, checked: withChecks.has(id) ? await checkedClaimsOf(analysis) : [] };
  }
}

async function referencesOf(ids: string[]): Promise<ReadonlyMap<string, ArticleReference>> {
  const rows = await readRows<ArticleReference>(
    `SELECT n."id" AS "articleId", n."headline", ${OPENING} AS "opening", n."outlet", n."url", n."publishedAt"
     FROM "Article" n WHERE n."id" = ANY($1::text[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.articleId, { ...row, opening: openingOf(row.opening) }]));
}
