import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { getSource } from '@/lib/store/sources';
import { joinSpans } from '@/lib/text/span';
import type { Statement } from '@/lib/types';
import { MESSAGES } from '../../messages/all';
import { formatDay } from '../../shell/format-day';
import { PageHeading } from '../../shell/page-heading';

interface Props {
  readonly params: Promise<{ id: string }>;
}

const load = cache(getSource);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).id))?.source.name ?? 'Not found' };
}

export default async function SourcePage({ params }: Props) {
  await connection();
  const found = await load((await params).id);
  if (!found) notFound();
  const { source, statements } = found;
  const articles = new Map<string, Statement[]>();
  for (const statement of statements)
    articles.set(statement.articleId, [...(articles.get(statement.articleId) ?? []), statement]);
  return (
    <>
      <PageHeading title={source.name}>
        {[MESSAGES.en.article.source[source.kind], source.role].filter(Boolean).join(', ')}.{' '}
        {source.statements === 1 ? 'One statement' : `${source.statements} statements`} in{' '}
        {source.articles === 1 ? 'one article' : `${source.articles} articles`}.
      </PageHeading>
      <div className="max-w-[760px]">
        {statements.length === 0 && (
          <p className="text-muted">
            Named, and not quoted: no statement in any article is attributed to this source.
          </p>
        )}
        {[...articles.values()].map((group) => (
          <ArticleGroup key={group[0].articleId} statements={group} />
        ))}
      </div>
    </>
  );
}

/** What a source says in one article. */
function ArticleGroup({ statements }: { statements: readonly Statement[] }) {
  const [{ articleId, articleTitle, publishedAt }] = statements;
  const href = `/articles/${encodeURIComponent(articleId)}`;
  return (
    <section className="border-t border-rule py-5">
      <h2 className="text-xl leading-7">
        <Link href={href} className="hover:underline">
          <bdi dir="auto">{articleTitle}</bdi>
        </Link>
      </h2>
      {publishedAt && <p className="text-[13px] text-muted">{formatDay(publishedAt)}</p>}
      <ul className="mt-3 space-y-3">
        {statements.map(({ attribution }) => (
          <li key={attribution.id} className="sm:grid sm:grid-cols-[9rem_1fr] sm:gap-6">
            <p className="label pt-1">{MESSAGES.en.article.statement[attribution.kind]}</p>
            <blockquote className="font-serif text-[1.0625rem] leading-6" dir="auto">
              <Link href={`${href}#at-card-${attribution.id}`} className="hover:underline">
                {joinSpans(attribution.content)}
              </Link>
            </blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}
