import Link from 'next/link';
import { connection } from 'next/server';
import { readFields } from '@/lib/explore/filter-fields';
import { listStories } from '@/lib/store/stories';
import { StoryList } from '../article/story-list';
import { TakeAway } from '../article/take-away';
import { MoreLink } from '../shell/more-link';
import { countInWords } from '../shell/count-in-words';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';
import { FilterForm } from './filter-form';

export const metadata = { title: 'Articles' };

export default async function ArticlesPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const query = await searchParams;
  const { filter, given } = readFields(
    Object.fromEntries(Object.entries(query).map(([name, value]) => [name, firstOf(value)])),
  );
  const { items, next, stories, articles } = await listStories({
    ...filter,
    limit: 50,
    cursor: firstOf(query.cursor),
  });
  const some = Object.keys(given).length > 0;
  return (
    <>
      <PageHeading title="Articles">
        Everything that was checked here, the latest first. Versions and copies of one story stand on one
        line.
      </PageHeading>
      <div className="max-w-[860px]">
        <FilterForm path="/articles" given={given} />
        {articles === 0 && some ? (
          <p className="text-muted">No article is like that. Those without a date are in no span of days.</p>
        ) : articles === 0 ? (
          <p className="text-muted">
            Nothing checked yet.{' '}
            <Link href="/" className="link">
              Paste an address or a text
            </Link>{' '}
            and it appears here, and stays.
          </p>
        ) : (
          <>
            <p className="mb-2 text-sm text-muted tabular-nums">
              {countInWords(stories, 'story', 'stories')} in {countInWords(articles, 'article', 'articles')}
              {some && ', as chosen'}
            </p>
            <StoryList stories={items} />
          </>
        )}
        <MoreLink path="/articles" query={given} next={next} />
        <section aria-labelledby="all" className="mt-14">
          <h2 id="all" className="text-2xl">
            {some ? 'Take these away' : 'Take all away'}
          </h2>
          <p className="mt-1 mb-3 text-muted">
            {articles === 1
              ? 'The article'
              : `${some ? 'The' : 'All'} ${articles.toLocaleString('en')} articles`}
            , versions and copies too, in one file, with sources, claims, evidence and receipts.
          </p>
          <TakeAway articleId={null} query={given} />
          <p className="mt-3 text-sm">
            <Link href={`/corpus/graph?${new URLSearchParams(given)}`} prefetch={false} className="link">
              See them as a graph
            </Link>
            , or{' '}
            <Link href={`/export?${new URLSearchParams(given)}`} prefetch={false} className="link">
              choose fields and see ten rows first
            </Link>
          </p>
        </section>
      </div>
    </>
  );
}
