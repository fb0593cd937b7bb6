import { connection } from 'next/server';
import { readFields } from '@/lib/explore/filter-fields';
import { getTranslations } from 'next-intl/server';
import { listStories } from '@/lib/store/stories';
import { StoryList } from '../article/story-list';
import { TakeAway } from '../article/take-away';
import { linkTo } from '../shell/link-to';
import { MoreLink } from '../shell/more-link';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';
import { FilterForm } from './filter-form';

export const generateMetadata = async () => ({
  title: (await getTranslations('shell'))('pages.articles.name'),
});

export default async function ArticlesPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const query = await searchParams;
  const { filter, given, wrong } = readFields(
    Object.fromEntries(Object.entries(query).map(([name, value]) => [name, firstOf(value)])),
  );
  const { items, next, stories, articles } = await listStories({
    ...filter,
    limit: 50,
    cursor: firstOf(query.cursor),
  });
  const some = Object.keys(given).length > 0;
  const [t, shell] = await Promise.all([getTranslations('articles'), getTranslations('shell')]);
  return (
    <>
      <PageHeading title={shell('pages.articles.name')}>{t('about')}</PageHeading>
      <div className="max-w-[860px]">
        <FilterForm path="/articles" given={given} wrong={wrong} />
        {articles === 0 ? (
          <p className="text-muted">{some ? t('noneFits') : t.rich('none', { check: linkTo('/') })}</p>
        ) : (
          <>
            <p className="mb-2 text-sm text-muted tabular-nums">
              {t('counts', { stories, articles, some: some ? 'yes' : 'no' })}
            </p>
            <StoryList stories={items} />
          </>
        )}
        <MoreLink path="/articles" query={given} next={next} />
        <section aria-labelledby="all" className="mt-14">
          <h2 id="all" className="text-2xl">
            {t(some ? 'take.some' : 'take.all')}
          </h2>
          <p className="mt-1 mb-3 text-muted">
            {t('take.about', { count: articles, some: some ? 'yes' : 'no' })}
          </p>
          <TakeAway articleId={null} query={given} />
          <p className="mt-3 text-sm">
            {t.rich('take.ways', {
              graph: linkTo(`/corpus/graph?${new URLSearchParams(given)}`, false),
              export: linkTo(`/export?${new URLSearchParams(given)}`, false),
            })}
          </p>
        </section>
      </div>
    </>
  );
}
