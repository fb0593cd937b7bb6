import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { getDocument, originOfDocument } from '@/lib/store/documents';
import { tracesOf } from '@/lib/store/traces';
import { Arrival } from '../../article/saved-copies';
import { CiteLine } from '../../cite/cite-line';
import { CopyController } from '../../cite/copy-controller';
import { ClientMessages } from '../../messages/client-messages';
import { formatDay } from '../../shell/format-day';
import { linkTo } from '../../shell/link-to';
import { PageHeading } from '../../shell/page-heading';
import { firstOf, type Query } from '../../shell/query';
import { RefreshAWhile } from '../../shell/refresh-a-while';
import { DocumentText } from '../document-text';
import { TraceList } from '../trace-list';

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Query;
}

const load = cache(getDocument);

/** What the address says of a document that was just added: a small number, or none. */
const countOf = (typed: string | undefined): number => (/^\d{1,9}$/.test(typed ?? '') ? Number(typed) : 0);

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const found = await load((await params).id);
  return { title: found?.title ?? (await getTranslations('shell'))('notFound.title') };
}

export default async function DocumentPage({ params, searchParams }: Props) {
  await connection();
  const document = await load((await params).id);
  if (!document) notFound();
  const [traces, origin, query] = await Promise.all([
    tracesOf(document),
    originOfDocument(document.id),
    searchParams,
  ]);
  const [came, compared, wantedIn] = [firstOf(query.came), firstOf(query.with), firstOf(query.for)];
  const [t, locale] = await Promise.all([getTranslations('documents'), getLocale()]);
  const { author, type, publisher, publishedAt } = document;
  const about = [
    type && type !== 'other' && t(`type.${type}`),
    author && t('one.by', { name: author }),
    publisher,
    publishedAt && formatDay(publishedAt, locale),
  ].filter(Boolean);
  return (
    <>
      <PageHeading title={document.title}>
        {about.length > 0 && <bdi>{about.join(', ')}</bdi>}
        {document.url && (
          <a href={document.url} className="block text-sm [overflow-wrap:anywhere]" rel="noreferrer">
            <span className="link">{document.url.replace(/^https?:\/\//, '')}</span>
          </a>
        )}
      </PageHeading>
      {came !== undefined && (
        <p role="status" className="mb-6 max-w-[680px] border-l-2 border-ink pl-3 text-[15px]">
          {came === 'held' ? t('one.held') : t('one.added', { count: countOf(compared) })}{' '}
          {wantedIn && linkTo(`/articles/${encodeURIComponent(wantedIn)}`)(t('one.back'))}
        </p>
      )}
      <div className="max-w-[1144px] gap-x-16 lg:grid lg:grid-cols-[minmax(0,680px)_minmax(0,400px)]">
        <section aria-labelledby="traced" className="lg:order-2">
          <h2 id="traced" className="border-t border-ink pt-3 text-xl">
            {t('one.traced')}
          </h2>
          <TraceList traces={traces} text={document.text} />
          {came === 'new' && countOf(compared) > 0 && <RefreshAWhile seconds={60} />}
        </section>
        <section aria-labelledby="text" className="mt-10 border-t border-ink pt-4 lg:mt-0">
          <h2 id="text" className="sr-only">
            {t('one.text')}
          </h2>
          <DocumentText document={document} traces={traces} />
          <div className="mt-8 text-sm">
            <CiteLine source={`/api/v1/documents/${encodeURIComponent(document.id)}/citation`} />
          </div>
          <ClientMessages rooms={['reading']}>
            <CopyController />
          </ClientMessages>
          {origin && (
            <div className="mt-8 text-sm">
              <h3 className="label font-sans">{t('one.came')}</h3>
              <Arrival copy={{ at: document.retrievedAt, from: origin }} />
            </div>
          )}
          <p className="receipt mt-2 border-t border-rule pt-2">SHA-256 {document.sha256}</p>
        </section>
      </div>
    </>
  );
}
