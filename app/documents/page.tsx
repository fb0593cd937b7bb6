import Link from 'next/link';
import { connection } from 'next/server';
import { may } from '@/lib/access/acting';
import { listDocuments, type DocumentSummary } from '@/lib/store/documents';
import { formatDay } from '../shell/format-day';
import { hostWords } from '../shell/host-words';
import { MoreLink } from '../shell/more-link';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';
import { addFromForm } from './add-action';
import { AddForm } from './add-form';

export const metadata = { title: 'Documents' };

export default async function DocumentsPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const { items, next } = await listDocuments({ limit: 50, cursor: firstOf((await searchParams).cursor) });
  return (
    <>
      <PageHeading title="Documents">
        Letters, reports, transcripts: what quotations are compared with, word for word. What others have
        checked already stands in{' '}
        <Link href="/documents/fact-checks" className="link">
          Known fact-checks
        </Link>
        .
      </PageHeading>
      <div className="max-w-[1080px] gap-x-16 lg:grid lg:grid-cols-[minmax(0,1fr)_23rem]">
        <section aria-label="Documents held">
          {items.length === 0 ? (
            <p className="max-w-[62ch] border-t border-ink pt-4 text-muted">
              None held yet. Add the letter or report that an article quotes, and every quotation in it is
              looked up there.
            </p>
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
              Add a document
            </h2>
            <AddForm action={addFromForm} />
          </section>
        )}
      </div>
    </>
  );
}

function DocumentLine({
  document: { id, title, publisher, publishedAt, url },
}: {
  document: DocumentSummary;
}) {
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
          {[publisher, publishedAt && formatDay(publishedAt), url && URL.canParse(url) && hostWords(url)]
            .filter(Boolean)
            .join(', ') || 'Neither publisher nor date given'}
        </bdi>
      </p>
    </li>
  );
}
