import { chainOf } from '../across/chain/chain-of';
import { extendChain } from '../across/chain/extend-chain';
import type { Across, Analysis, ArticleReference, Chain, Cluster } from '../types';
import { eachAnalysis } from './articles';
import type { AnalysisFilter } from './chosen';
import { checkedClaimsOf } from './checked-claims';
import { clustersOf, type FoundCluster } from './clusters';
import { readRows } from './database';
import { ofArticles } from './shown';
import { onePerStory } from './versions';

/** What other stored articles have to do with this one: merged sources, chains, passages that others have too, near-duplicates. */
export const getAcross = (analysis: Analysis): Promise<Across> =>
  ofArticles([analysis.article.id], () => readAcross(analysis));

async function readAcross(analysis: Analysis): Promise<Across> {
  const articleId = analysis.article.id;
  const [appearances, found, nearDuplicates] = await Promise.all([
    readRows<{ sourceId: string; key: string }>(
      `SELECT a."sourceId", r."key" FROM "Appearance" a JOIN "SourceRecord" r ON r."id" = a."recordId"
       WHERE a."articleId" = $1 ORDER BY a."sourceId"`,
      [articleId],
    ),
    clustersOf(articleId),
    nearDuplicatesOf(articleId),
  ]);
  return {
    records: Object.fromEntries(appearances.map(({ sourceId, key }) => [sourceId, key])),
    chains: chainsOf(analysis, found),
    clusters: [...found].map(([id, cluster]) => clusterOf(id, cluster)),
    nearDuplicates,
  };
}

/** An analysis with what the store knows beyond it: what other articles have to do with it, and what of it was checked already. */
export async function withAcross(analysis: Analysis): Promise<Analysis> {
  const [across, checked] = await Promise.all([getAcross(analysis), checkedClaimsOf(analysis)]);
  return { ...analysis, across, checked };
}

/** Every analysis in force with what it has to do with others, a few in memory at a time: what exports are made of. */
export async function* eachAnalysisAcross(filter: AnalysisFilter = {}): AsyncGenerator<Analysis> {
  for await (const analysis of eachAnalysis(filter)) yield await withAcross(analysis);
}

function chainsOf(analysis: Analysis, found: ReadonlyMap<string, FoundCluster>): readonly Chain[] {
  const clusters = new Map(
    [...found].map(([id, cluster]) => {
      const own = cluster.members.find((member) => member.id === id);
      return [`${own?.kind} ${own?.ofId}`, { own, members: cluster.members }];
    }),
  );
  const all: Chain['of'][] = [
    ...analysis.attributions.map(({ id }) => ({ kind: 'attribution' as const, id })),
    ...analysis.claims
      .filter(({ attributionId }) => attributionId === null)
      .map(({ id }) => ({ kind: 'claim' as const, id })),
  ];
  return all.flatMap((of) => {
    const chain = chainOf(analysis, of);
    const cluster = clusters.get(`${of.kind} ${of.id}`);
    const whole = cluster?.own ? extendChain(chain, cluster.own, cluster.members) : chain;
    return whole.distance > 0 ? [whole] : [];
  });
}

function clusterOf(id: string, { members, origins }: FoundCluster): Cluster {
  const own = members.find((member) => member.id === id) ?? members[0];
  return {
    id,
    key: members[0].id,
    of: { kind: own.kind, id: own.ofId },
    articles: new Set(members.map(({ articleId }) => articleId)).size,
    origins: origins.count,
    first: members[0].article,
  };
}

async function nearDuplicatesOf(articleId: string): Promise<Across['nearDuplicates']> {
  type Near = ArticleReference & { readonly contained: number };
  const read = () =>
    readRows<Near>(
      `SELECT d."contained", n."id" AS "articleId", n."headline", n."outlet", n."url", n."publishedAt"
     FROM "NearDuplicate" d JOIN "Article" n ON n."id" = d."otherId"
     WHERE d."articleId" = $1 ORDER BY d."contained" DESC, d."otherId" LIMIT 50`,
      [articleId],
    );
  const near = await ofArticles([articleId], read, (found) => found.map((one) => one.articleId));
  if (near.length === 0) return [];
  const kept = await onePerStory([articleId, ...near.map((one) => one.articleId)], articleId);
  return near.flatMap(({ contained, ...article }) =>
    kept.has(article.articleId) ? [{ article, contained }] : [],
  );
}
