import Link from 'next/link';
import { connection } from 'next/server';
import { listSources } from '@/lib/store/sources';
import { SOURCE_WORD } from '../article/words';
import { MoreLink } from '../shell/more-link';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';

export const metadata = { title: 'Sources' };

export default async function SourcesPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const params = await searchParams;
  const query = firstOf(params.query);
  const { items, next } = await listSources({ limit: 100, cursor: firstOf(params.cursor), query });
  return (
    <>
      <PageHeading title="Sources">
        Everyone and everything quoted or named, across all articles, with every statement each of them makes.
      </PageHeading>
      <div className="max-w-[860px]">
        <form action="/sources" role="search" className="mb-5 flex gap-2">
          <label htmlFor="query" className="sr-only">
            Name of a source
          </label>
          <input
            id="query"
            name="query"
            type="search"
            defaultValue={query}
            placeholder="Find a name"
            className="field max-w-xs"
          />
          <button className="button">Find</button>
        </form>
        {items.length === 0 ? (
          <p className="max-w-[62ch] text-muted">
            {query ? (
              <>
                No source is called <q>{query}</q>. Try a part of the name, or{' '}
                <Link href="/sources" className="link">
                  see all
                </Link>
                .
              </>
            ) : (
              <>
                No sources yet.{' '}
                <Link href="/" className="link">
                  Check an article
                </Link>{' '}
                and the people, organisations and documents that it draws on are gathered here.
              </>
            )}
          </p>
        ) : (
          <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Sources">
            <table className="w-full text-left text-[15px]">
              <thead className="label border-b border-ink">
                <tr>
                  <th scope="col" className="py-1.5 pr-6 font-semibold">
                    Source
                  </th>
                  <th scope="col" className="py-1.5 pr-6 font-semibold">
                    Kind
                  </th>
                  <th scope="col" className="py-1.5 pr-6 text-right font-semibold">
                    Statements
                  </th>
                  <th scope="col" className="py-1.5 text-right font-semibold">
                    Articles
                  </th>
                </tr>
              </thead>
              <tbody className="align-top">
                {items.map((source) => (
                  <tr key={source.id} className="border-b border-rule">
                    <td className="py-2 pr-6">
                      <Link href={`/sources/${encodeURIComponent(source.id)}`} className="link font-semibold">
                        <bdi className="inline-block first-letter:uppercase">{source.name}</bdi>
                      </Link>
                      {source.role && <span className="text-muted">, {source.role}</span>}
                    </td>
                    <td className="py-2 pr-6 whitespace-nowrap text-muted">{SOURCE_WORD[source.kind]}</td>
                    <td className="py-2 pr-6 text-right tabular-nums">{source.statements}</td>
                    <td className="py-2 text-right tabular-nums">{source.articles}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <MoreLink path="/sources" query={query ? { query } : {}} next={next} />
      </div>
    </>
  );
}
