import Link from 'next/link';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { useTranslations } from '#messages';
import { listSources } from '@/lib/store/sources';
import type { SourceSummary } from '@/lib/types';
import { linkTo } from '../shell/link-to';
import { MoreLink } from '../shell/more-link';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';

export const generateMetadata = async () => ({
  title: (await getTranslations('shell'))('pages.sources.name'),
});

export default async function SourcesPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const params = await searchParams;
  const query = firstOf(params.query);
  const { items, next } = await listSources({ limit: 100, cursor: firstOf(params.cursor), query });
  const [t, shell] = await Promise.all([getTranslations('sources'), getTranslations('shell')]);
  return (
    <>
      <PageHeading title={shell('pages.sources.name')}>{t('about')}</PageHeading>
      <div className="max-w-[860px]">
        <form action="/sources" role="search" className="mb-5 flex gap-2">
          <label htmlFor="query" className="sr-only">
            {t('name')}
          </label>
          <input
            id="query"
            name="query"
            type="search"
            defaultValue={query}
            placeholder={t('hint')}
            className="field max-w-xs"
          />
          <button className="button">{t('find')}</button>
        </form>
        <p className="mb-4 text-sm">{t.rich('toUnnamed', { unnamed: linkTo('/sources/unnamed') })}</p>
        <p className="-mt-3 mb-4 text-sm">{t.rich('toWanted', { wanted: linkTo('/sources/wanted') })}</p>
        {items.length === 0 ? (
          <p className="max-w-[62ch] text-muted">
            {query
              ? t.rich('noneFits', { name: () => <q>{query}</q>, all: linkTo('/sources') })
              : t.rich('none', { check: linkTo('/') })}
          </p>
        ) : (
          <ul className="border-t border-ink text-[15px]" aria-label={shell('pages.sources.name')}>
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
function SourceLine({
  source: { id, name, role, kind, statements, articles, stories },
}: {
  source: SourceSummary;
}) {
  const t = useTranslations('sources');
  const ofArticle = useTranslations('article');
  return (
    <li className="gap-6 border-b border-rule py-2 sm:grid sm:grid-cols-[minmax(0,1fr)_7.5rem_8.5rem_7rem]">
      <p className="min-w-0 [overflow-wrap:anywhere]">
        <Link href={`/sources/${encodeURIComponent(id)}`} className="link font-semibold">
          <bdi className="inline-block first-letter:uppercase">{name}</bdi>
        </Link>
        {role && <span className="text-muted">, {role}</span>}
      </p>
      <p className="text-sm text-muted max-sm:inline">{ofArticle(`source.${kind}`)}</p>
      <p className="text-sm tabular-nums max-sm:inline max-sm:before:content-['_·_'] sm:text-right">
        {t('stories', { count: stories })}
        {articles > stories && (
          <span className="text-muted sm:block">
            <span className="sm:hidden">, </span>
            {t('articles', { count: articles })}
          </span>
        )}
      </p>
      <p className="text-sm text-muted tabular-nums max-sm:inline max-sm:before:content-['_·_'] sm:text-right">
        {t('statements', { count: statements })}
      </p>
    </li>
  );
}
