import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { useLocale, useTranslations } from '#messages';
import { getSource } from '@/lib/store/sources';
import { saidWords } from '@/lib/text/said-words';
import type { SourceSummary, Statement } from '@/lib/types';
import { formatDay } from '../../shell/format-day';
import { PageHeading } from '../../shell/page-heading';

interface Props {
  readonly params: Promise<{ id: string }>;
}

const load = cache(getSource);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).id);
  return { title: found?.source.name ?? (await getTranslations('shell'))('notFound.title') };
}

export default async function SourcePage({ params }: Props) {
  await connection();
  const found = await load((await params).id);
  if (!found) notFound();
  const { source, statements } = found;
  const [t, ofArticle] = await Promise.all([getTranslations('sources'), getTranslations('article')]);
  const articles = new Map<string, Statement[]>();
  for (const statement of statements)
    articles.set(statement.articleId, [...(articles.get(statement.articleId) ?? []), statement]);
  return (
    <>
      <PageHeading title={source.name}>
        {[ofArticle(`source.${source.kind}`), source.role].filter(Boolean).join(', ')}.{' '}
        {t('one.counts', {
          statements: source.statements,
          articles: source.articles,
          stories: storiesOf(source),
        })}
      </PageHeading>
      <div className="max-w-[760px]">
        {statements.length === 0 && <p className="text-muted">{t('one.none')}</p>}
        {[...articles.values()].map((group) => (
          <ArticleGroup key={group[0].articleId} statements={group} />
        ))}
      </div>
    </>
  );
}

/** How its articles are stories: the message's choice, or their number. */
const storiesOf = ({ articles, stories }: SourceSummary): string =>
  articles < 2 ? 'none' : stories === articles ? 'each' : stories === 1 ? 'one' : String(stories);

/** What a source says in one article. */
function ArticleGroup({ statements }: { statements: readonly Statement[] }) {
  const t = useTranslations('article');
  const locale = useLocale();
  const [{ articleId, articleTitle, publishedAt }] = statements;
  const href = `/articles/${encodeURIComponent(articleId)}`;
  return (
    <section className="border-t border-rule py-5">
      <h2 className="text-xl leading-7">
        <Link href={href} className="hover:underline">
          <bdi dir="auto">{articleTitle}</bdi>
        </Link>
      </h2>
      {publishedAt && <p className="text-[13px] text-muted">{formatDay(publishedAt, locale)}</p>}
      <ul className="mt-3 space-y-3">
        {statements.map(({ attribution }) => (
          <li key={attribution.id} className="sm:grid sm:grid-cols-[9rem_1fr] sm:gap-6">
            <p className="label pt-1">{t(`statement.${attribution.kind}`)}</p>
            <blockquote className="font-serif text-[1.0625rem] leading-6" dir="auto">
              <Link href={`${href}#at-card-${attribution.id}`} className="hover:underline">
                {saidWords(attribution)}
              </Link>
            </blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}
