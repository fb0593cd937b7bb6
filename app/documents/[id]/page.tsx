import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { getDocument } from '@/lib/store/documents';
import { tracesOf } from '@/lib/store/traces';
import { CiteLine } from '../../cite/cite-line';
import { CopyController } from '../../cite/copy-controller';
import { formatDay } from '../../shell/format-day';
import { PageHeading } from '../../shell/page-heading';
import { DocumentText } from '../document-text';
import { TraceList } from '../trace-list';

interface Props {
  readonly params: Promise<{ id: string }>;
}

const load = cache(getDocument);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).id))?.title ?? 'Not found' };
}

export default async function DocumentPage({ params }: Props) {
  await connection();
  const document = await load((await params).id);
  if (!document) notFound();
  const traces = await tracesOf(document);
  const about = [document.publisher, document.publishedAt && formatDay(document.publishedAt)].filter(Boolean);
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
      <div className="max-w-[1144px] gap-x-16 lg:grid lg:grid-cols-[minmax(0,680px)_minmax(0,400px)]">
        <section aria-labelledby="traced" className="lg:order-2">
          <h2 id="traced" className="border-t border-ink pt-3 text-xl">
            Traced to this document
          </h2>
          <TraceList traces={traces} />
        </section>
        <section aria-labelledby="text" className="mt-10 border-t border-ink pt-4 lg:mt-0">
          <h2 id="text" className="sr-only">
            Text
          </h2>
          <DocumentText document={document} traces={traces} />
          <div className="mt-8 text-sm">
            <CiteLine source={`/api/v1/documents/${encodeURIComponent(document.id)}/citation`} place={null} />
          </div>
          <CopyController />
          <p className="receipt mt-2 border-t border-rule pt-2">SHA-256 {document.sha256}</p>
        </section>
      </div>
    </>
  );
}
