import { chainOf } from '../across/chain/chain-of';
import { extendChain } from '../across/chain/extend-chain';
import type { Across, Analysis, ArticleReference, Chain, Cluster } from '../types';
import { OPENING, openingOf } from './article-row';
import { eachAnalysis } from './articles';
import type { AnalysisFilter } from './chosen';
import { checkedClaimsAmong, checkedClaimsOf } from './checked-claims';
import { clusterStream, type ClusterStream } from './cluster-stream';
import { clustersOf, type FoundCluster } from './clusters';
import { readRows } from './database';
import { ofArticles } from './shown';
import { storiesAmong } from './versions';

/** What other stored articles have to do with this one: merged sources, chains, passages that others have too, near-duplicates. */
export const getAcross = (analysis: Analysis): Promise<Across> =>
  ofArticles([analysis.article.id], async () => {
    const { id } = analysis.article;
    const clusters = async () => new Map([[id, await clustersOf(id)]]);
    return (await readAcross([analysis], clusters))[0];
  });

/** The same of several at once, in their order. */
async function readAcross(
  analyses: readonly Analysis[],
  readClusters: ClusterStream,
): Promise<readonly Across[]> {
  const ids = analyses.map(({ article }) => article.id);
  const [appearances, clusters, near] = await Promise.all([
    readRows<{ articleId: string; sourceId: string; key: string }>(
      `SELECT a."articleId", a."sourceId", r."key" FROM "Appearance" a JOIN "SourceRecord" r ON r."id" = a."recordId"
       WHERE a."articleId" = ANY($1::text[]) ORDER BY a."articleId", a."sourceId"`,
      [ids],
    ),
    readClusters(ids),
    nearDuplicatesOf(ids),
  ]);
  const records = new Map<string, Record<string, string>>(ids.map((id) => [id, {}]));
  for (const { articleId, sourceId, key } of appearances) records.get(articleId)![sourceId] = key;
  return analyses.map((analysis): Across => {
    const { id: articleId } = analysis.article;
    const found = clusters.get(articleId) ?? new Map<string, FoundCluster>();
    return {
      records: records.get(articleId)!,
      chains: chainsOf(analysis, found),
      clusters: [...found].map(([id, cluster]) => clusterOf(id, cluster)),
      nearDuplicates: near(articleId),
    };
  });
}

/** An analysis with what the store knows beyond it: what other articles have to do with it, and what of it was checked already. */
export async function withAcross(analysis: Analysis): Promise<Analysis> {
  const [across, checked] = await Promise.all([getAcross(analysis), checkedClaimsOf(analysis)]);
  return { ...analysis, across, checked };
}

/** Analyses that are held together while they stream out, and asked for in one statement. */
const AT_ONCE = 20;

/**
 * Every analysis in force with what it has to do with others, a few in memory at a time: what exports are made of. What many of them
 * have in common is read once.
 */
export async function* eachAnalysisAcross(filter: AnalysisFilter = {}): AsyncGenerator<Analysis> {
  const clusters = clusterStream();
  let batch: Analysis[] = [];
  for await (const analysis of eachAnalysis(filter)) {
    batch.push(analysis);
    if (batch.length < AT_ONCE) continue;
    yield* await togetherAcross(batch, clusters);
    batch = [];
  }
  if (batch.length > 0) yield* await togetherAcross(batch, clusters);
}

async function togetherAcross(
  analyses: readonly Analysis[],
  clusters: ClusterStream,
): Promise<readonly Analysis[]> {
  const [across, checked] = await Promise.all([readAcross(analyses, clusters), checkedClaimsAmong(analyses)]);
  return analyses.map((analysis, at) => ({
    ...analysis,
    across: across[at],
    checked: checked.get(analysis.id) ?? [],
  }));
}

function chainsOf(analysis: Analysis, found: ReadonlyMap<string, FoundCluster>): readonly Chain[] {
  const clusters = new Map(
    [...found].map(([id, { byId, outlets }]) => {
      const own = byId.get(id);
      return [`${own?.kind} ${own?.ofId}`, { own, outlets }];
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
    const whole = cluster?.own ? extendChain(chain, cluster.own, cluster.outlets) : chain;
    return whole.distance > 0 ? [whole] : [];
  });
}

function clusterOf(id: string, { members, byId, articles, origins }: FoundCluster): Cluster {
  const own = byId.get(id) ?? members[0];
  return {
    id,
    key: members[0].id,
    of: { kind: own.kind, id: own.ofId },
    articles,
    origins: origins.count,
    first: members[0].article,
  };
}

/** So many near-duplicates are told of one article. */
const MOST_NEAR = 50;

/** For each of these articles those that are its near-duplicates, the likest first. */
async function nearDuplicatesOf(
  ids: readonly string[],
): Promise<(articleId: string) => Across['nearDuplicates']> {
  type Near = ArticleReference & { readonly of: string; readonly contained: number };
  const read = () =>
    readRows<Near>(
      `SELECT d."articleId" AS "of", d."contained", n."id" AS "articleId", n."headline", ${OPENING} AS "opening",
       n."outlet", n."url", n."publishedAt"
     FROM unnest($1::text[]) AS asked(id) CROSS JOIN LATERAL (SELECT * FROM "NearDuplicate" o
       WHERE o."articleId" = asked.id ORDER BY o."contained" DESC, o."otherId" LIMIT ${MOST_NEAR}) d
     JOIN "Article" n ON n."id" = d."otherId" ORDER BY d."articleId", d."contained" DESC, d."otherId"`,
      [[...ids]],
    );
  const near = await ofArticles(ids, read, (found) => found.map((one) => one.articleId));
  if (near.length === 0) return () => [];
  const stories = await storiesAmong([...new Set([...ids, ...near.map(({ articleId }) => articleId)])]);
  return (articleId) => {
    const own = near.filter(({ of }) => of === articleId);
    const kept = stories.onePerStory([articleId, ...own.map((one) => one.articleId)], articleId);
    return own.flatMap(({ contained, of: _of, ...article }) =>
      kept.has(article.articleId)
        ? [{ article: { ...article, opening: openingOf(article.opening) }, contained }]
        : [],
    );
  };
}
