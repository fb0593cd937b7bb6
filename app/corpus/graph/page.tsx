import Link from 'next/link';
import { connection } from 'next/server';
import { MOST_ARTICLES, MOST_NODES, type ExploredGraph } from '@/lib/explore/explored-graph';
import { writeKinds } from '@/lib/explore/kinds';
import { pictureOf } from '@/lib/explore/picture-of';
import { readGraph } from '@/lib/explore/read-graph';
import { readFields } from '../../api/filter-fields';
import { FilterForm } from '../../articles/filter-form';
import { PageHeading } from '../../shell/page-heading';
import { firstOf, type Query } from '../../shell/query';
import { ResearchLinks } from '../research-links';
import { Explorer } from './explorer';
import { graphHref, PATH, readGraphAddress } from './graph-address';
import { KindLegend } from './kind-legend';

export const metadata = { title: 'Graph' };

export default async function GraphPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const query = await searchParams;
  const read = (name: string) => firstOf(query[name]);
  const { filter, given } = readFields(
    Object.fromEntries(Object.keys(query).map((name) => [name, read(name)])),
  );
  const address = readGraphAddress(read);
  const graph = await readGraph(filter, address.kinds);
  const kinds = writeKinds(address.kinds);
  return (
    <>
      <PageHeading title="Graph">
        Who is named where, who says what, and which documents it rests on, across articles.
      </PageHeading>
      <ResearchLinks given={given} />
      <FilterForm path={PATH} given={given} hidden={kinds === null ? {} : { kinds }} />
      {graph.articles === 0 ? (
        <p className="text-muted">
          {Object.keys(given).length > 0 ? 'No article is like that.' : 'Nothing is checked yet.'}{' '}
          <Link href="/" className="link">
            Paste an address or a text
          </Link>{' '}
          and its sources appear here.
        </p>
      ) : (
        <>
          {graph.clustered === null && <KindLegend given={given} address={address} />}
          <p className="mb-4 max-w-[80ch] text-sm">{wordsOf(graph)}</p>
          <Explorer
            key={graphHref(given, { ...address, query: '', until: null, node: null, near: 0, page: null })}
            given={given}
            start={address}
            first={pictureOf(graph, address, address.page)}
          />
        </>
      )}
    </>
  );
}

const n = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

const SPAN_WORDS = {
  day: 'outlet and day of publication',
  month: 'outlet and month of publication',
  year: 'outlet and year of publication',
  outlet: 'outlet',
} as const;

/** How much is drawn, and what stands for what. */
function wordsOf({ nodes, edges, articles, clustered }: ExploredGraph): string {
  if (clustered === null)
    return `${n(nodes.length, 'node', 'nodes')} and ${n(edges.length, 'tie', 'ties')} of ${n(articles, 'article', 'articles')}.`;
  const clusters = nodes.filter(({ kind }) => kind === 'cluster').length;
  const left = clustered.sourcesLeftOut;
  return (
    `${n(articles, 'article', 'articles')}, more than can be drawn one by one (at most ${MOST_NODES.toLocaleString('en-GB')} nodes of ` +
    `${MOST_ARTICLES.toLocaleString('en-GB')} articles): they are gathered by ${SPAN_WORDS[clustered.by]} into ` +
    `${n(clusters, 'cluster', 'clusters')}, drawn with the ${n(nodes.length - clusters, 'source', 'sources')} that most of them name` +
    `${left > 0 ? ` (${n(left, 'other', 'others')} left out)` : ''}. Open a cluster, or choose fewer articles above, to see everything.`
  );
}
