import Link from 'next/link';
import { connection } from 'next/server';
import { listArticles } from '@/lib/store/articles';
import { ArticleList } from '../article/article-list';
import { TakeAway } from '../article/take-away';
import { MoreLink } from '../shell/more-link';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';

export const metadata = { title: 'Articles' };

export default async function ArticlesPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const cursor = firstOf((await searchParams).cursor);
  const { items, next } = await listArticles({ limit: 50, cursor });
  return (
    <>
      <PageHeading title="Articles">Everything that was checked here, the latest first.</PageHeading>
      <div className="max-w-[860px]">
        {items.length === 0 ? (
          <p className="text-muted">
            Nothing checked yet.{' '}
            <Link href="/" className="link">
              Paste an address or a text
            </Link>{' '}
            and it appears here, and stays.
          </p>
        ) : (
          <ArticleList articles={items} />
        )}
        <MoreLink path="/articles" next={next} />
        <section aria-labelledby="all" className="mt-14">
          <h2 id="all" className="text-2xl">
            Take all away
          </h2>
          <p className="mt-1 mb-3 text-muted">
            Every article in one file, with sources, claims, evidence and receipts.
          </p>
          <TakeAway articleId={null} />
        </section>
      </div>
    </>
  );
}
