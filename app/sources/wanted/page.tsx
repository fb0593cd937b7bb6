import Link from 'next/link';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { useLocale, useTranslations } from '#messages';
import { may } from '@/lib/access/acting';
import { searchLinks } from '@/lib/sources/search-links';
import { countWanted, listWanted, type WantedDocument } from '@/lib/store/wanted';
import { documentDetails } from '../../article/document-details';
import { SearchList } from '../../article/search-list';
import { wantedHref } from '../../documents/known-of';
import { firstOf, type Query } from '../../shell/query';
import { PagedList } from '../paged-list';

export const generateMetadata = async () => ({ title: (await getTranslations('sources'))('wanted.title') });

export default async function WantedPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const { items, next } = await listWanted({ limit: 50, cursor: firstOf((await searchParams).cursor) });
  const count = await countWanted();
  const t = await getTranslations('sources');
  return (
    <PagedList
      title={t('wanted.title')}
      about={count === 0 ? t('wanted.none') : t('wanted.about', { count })}
      path="/sources/wanted"
      next={next}
    >
      {items.map((wanted) => (
        <Wanted key={wanted.id} wanted={wanted} />
      ))}
    </PagedList>
  );
}

function Wanted({ wanted }: { wanted: WantedDocument }) {
  const t = useTranslations('sources');
  const ofArticle = useTranslations('article');
  const ofDocuments = useTranslations('documents');
  const { id, name, articles, in: named, document } = wanted;
  const details = documentDetails(name, document, ofArticle, useLocale());
  return (
    <li className="py-4">
      <p>
        <Link href={`/sources/${encodeURIComponent(id)}`} className="link font-semibold">
          <bdi className="inline-block first-letter:uppercase">{name}</bdi>
        </Link>
      </p>
      <p className="text-sm text-muted">
        <bdi>{[ofDocuments(`type.${document.type}`), ...details].join(', ')}</bdi>
      </p>
      <p className="mt-1 text-[15px]">
        {t.rich('wanted.by', {
          count: articles,
          more: articles - named.length,
          articles: () =>
            named.map((article, index) => (
              <span key={article.id}>
                {index > 0 && ', '}
                <Link href={`/articles/${encodeURIComponent(article.id)}#sources`} className="link">
                  <bdi dir="auto">{article.title}</bdi>
                </Link>
              </span>
            )),
        })}
      </p>
      {may('submit') && (
        <p className="mt-1 text-sm">
          <Link href={wantedHref(named[0].id, name, document)} prefetch={false} className="link">
            {ofArticle('sources.add')}
          </Link>
        </p>
      )}
      <SearchList links={searchLinks(wanted)} />
    </li>
  );
}
