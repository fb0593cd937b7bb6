import Link from 'next/link';
import { connection } from 'next/server';
import { listSources } from '@/lib/store/sources';
import type { SourceSummary } from '@/lib/types';
import { MESSAGES } from '../messages/all';
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
        <p className="mb-4 text-sm">
          <Link href="/sources/unnamed" className="link">
            Sources without a name
          </Link>
          : who, why, and what rests on them.
        </p>
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
          <ul className="border-t border-ink text-[15px]" aria-label="Sources">
            {items.map((source) => (
              <SourceLine key={source.id} source={source} />
            ))}
          </ul>
        )}
        <MoreLink path="/sources" query={query ? { query } : {}} next={next} />
      </div>
    </>
  );
}

/** One source in a line: on a phone its counts stand under its name. */
function SourceLine({ source: { id, name, role, kind, statements, articles } }: { source: SourceSummary }) {
  return (
    <li className="gap-6 border-b border-rule py-2 sm:grid sm:grid-cols-[minmax(0,1fr)_9rem_11rem]">
      <p className="min-w-0 [overflow-wrap:anywhere]">
        <Link href={`/sources/${encodeURIComponent(id)}`} className="link font-semibold">
          <bdi className="inline-block first-letter:uppercase">{name}</bdi>
        </Link>
        {role && <span className="text-muted">, {role}</span>}
      </p>
      <p className="text-sm text-muted max-sm:inline">{MESSAGES.en.article.source[kind]}</p>
      <p className="text-sm text-muted tabular-nums max-sm:inline max-sm:before:content-['_·_'] sm:text-right">
        {statements === 1 ? '1 statement' : `${statements} statements`},{' '}
        {articles === 1 ? '1 article' : `${articles} articles`}
      </p>
    </li>
  );
}
