import Link from 'next/link';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { useLocale, useTranslations } from '#messages';
import { may } from '@/lib/access/acting';
import { DOCUMENT_TYPES } from '@/lib/text/document-types';
import { listDocuments, type DocumentSummary } from '@/lib/store/documents';
import { ClientMessages } from '../messages/client-messages';
import { formatDay } from '../shell/format-day';
import { hostWords } from '../shell/host-words';
import { linkTo } from '../shell/link-to';
import { MoreLink } from '../shell/more-link';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';
import { addFromForm } from './add-action';
import { AddForm } from './add-form';
import { knownOf } from './known-of';

export const generateMetadata = async () => ({
  title: (await getTranslations('shell'))('pages.documents.name'),
});

export default async function DocumentsPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const query = await searchParams;
  const { items, next } = await listDocuments({ limit: 50, cursor: firstOf(query.cursor) });
  const known = knownOf(query);
  const [t, shell] = await Promise.all([getTranslations('documents'), getTranslations('shell')]);
  return (
    <>
      <PageHeading title={shell('pages.documents.name')}>
        {t.rich('about', { checks: linkTo('/documents/fact-checks') })}
      </PageHeading>
      <div className="max-w-[1080px] gap-x-16 lg:grid lg:grid-cols-[minmax(0,1fr)_23rem]">
        <section aria-label={t('held')}>
          {items.length === 0 ? (
            <p className="max-w-[62ch] border-t border-ink pt-4 text-muted">{t('none')}</p>
          ) : (
            <ul className="divide-y divide-rule border-t border-ink border-b-rule">
              {items.map((document) => (
                <DocumentLine key={document.id} document={document} />
              ))}
            </ul>
          )}
          <MoreLink path="/documents" next={next} />
        </section>
        {may('submit') && (
          <section aria-labelledby="add" className="mt-12 lg:mt-0">
            <h2 id="add" className="mb-3 border-t border-ink pt-3 text-xl">
              {t('add.heading')}
            </h2>
            {known.for && (
              <p className="mb-4 text-[15px]">
                {t.rich('add.wanted', { article: linkTo(`/articles/${encodeURIComponent(known.for)}`) })}
              </p>
            )}
            <ClientMessages rooms={['documents']}>
              <AddForm
                key={JSON.stringify(known)}
                action={addFromForm}
                known={known}
                types={DOCUMENT_TYPES}
              />
            </ClientMessages>
          </section>
        )}
      </div>
    </>
  );
}

function DocumentLine({
  document: { id, title, author, publisher, publishedAt, url },
}: {
  document: DocumentSummary;
}) {
  const t = useTranslations('documents');
  const locale = useLocale();
  return (
    <li className="py-4">
      <Link
        href={`/documents/${encodeURIComponent(id)}`}
        className="font-serif text-xl leading-7 hover:underline"
      >
        <bdi dir="auto">{title}</bdi>
      </Link>
      <p className="text-[13px] text-muted">
        <bdi>
          {[
            author && t('one.by', { name: author }),
            publisher,
            publishedAt && formatDay(publishedAt, locale),
            url && URL.canParse(url) && hostWords(url),
          ]
            .filter(Boolean)
            .join(', ') || t('noPlace')}
        </bdi>
      </p>
    </li>
  );
}
