import { connection } from 'next/server';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { getTranslations } from 'next-intl/server';
import { MOST_ARTICLES, MOST_NODES, type ExploredGraph } from '@/lib/explore/explored-graph';
import { readFields } from '@/lib/explore/filter-fields';
import { writeKinds } from '@/lib/explore/kinds';
import { pictureOf } from '@/lib/explore/picture-of';
import { readGraph } from '@/lib/explore/read-graph';
import { FilterForm } from '../../articles/filter-form';
import { ClientMessages } from '../../messages/client-messages';
import type { Translate } from '../../messages/translate';
import { linkTo } from '../../shell/link-to';
import { PageHeading } from '../../shell/page-heading';
import { firstOf, type Query } from '../../shell/query';
import { ResearchLinks } from '../research-links';
import { Explorer } from './explorer';
import { graphHref, PATH, readGraphAddress } from './graph-address';
import { KindLegend } from './kind-legend';

export const generateMetadata = async () => ({ title: (await getTranslations('shell'))('research.graph') });

export default async function GraphPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const query = await searchParams;
  const read = (name: string) => firstOf(query[name]);
  const { filter, given, wrong } = readFields(
    Object.fromEntries(Object.keys(query).map((name) => [name, read(name)])),
  );
  const address = readGraphAddress(query);
  const graph = await readGraph(filter, address.kinds);
  const kinds = writeKinds(address.kinds);
  const [t, shell] = await Promise.all([getTranslations('graph'), getTranslations('shell')]);
  return (
    <>
      <PageHeading title={shell('research.graph')}>{t('about')}</PageHeading>
      <ResearchLinks given={given} />
      <FilterForm path={PATH} given={given} wrong={wrong} hidden={kinds === null ? {} : { kinds }} />
      {graph.articles === 0 ? (
        <p className="text-muted">
          {t.rich(Object.keys(given).length > 0 ? 'noneFits' : 'none', { check: linkTo('/') })}
        </p>
      ) : (
        <>
          {graph.clustered === null && <KindLegend given={given} address={address} />}
          <p className="mb-4 max-w-[80ch] text-sm">{wordsOf(graph, t)}</p>
          <ClientMessages rooms={['graph']}>
            <NuqsAdapter>
              <Explorer
                key={graphHref(given, {
                  ...address,
                  query: '',
                  until: null,
                  node: null,
                  near: 0,
                  page: null,
                })}
                given={given}
                first={pictureOf(graph, address, address.page)}
              />
            </NuqsAdapter>
          </ClientMessages>
        </>
      )}
    </>
  );
}

/** How much is drawn, and what stands for what. */
function wordsOf({ nodes, edges, articles, clustered }: ExploredGraph, t: Translate<'graph'>): string {
  if (clustered === null) return t('drawn', { nodes: nodes.length, ties: edges.length, articles });
  const clusters = nodes.filter(({ kind }) => kind === 'cluster').length;
  return t('clustered', {
    articles,
    mostNodes: MOST_NODES,
    mostArticles: MOST_ARTICLES,
    by: clustered.by,
    clusters,
    sources: nodes.length - clusters,
    left: clustered.sourcesLeftOut,
  });
}
