import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { may } from '@/lib/access/acting';
import { latestPages } from '@/lib/store/feed-pages';
import { listFeeds } from '@/lib/store/feeds';
import { ClientMessages } from '../messages/client-messages';
import { PageHeading } from '../shell/page-heading';
import { addFeedFromForm } from './add-action';
import { AddFeedForm } from './add-form';
import { feedFromForm } from './feed-action';
import { FeedItem } from './feed-item';
import { isUnderWay } from '@/lib/desk/feed-state';
import { LookAgain } from './look-again';

export const generateMetadata = async () => ({ title: (await getTranslations('shell'))('pages.feeds.name') });

/** Of each feed's articles. */
const LATEST = 8;

export default async function FeedsPage() {
  await connection();
  const feeds = await listFeeds();
  const pages = await latestPages(
    feeds.map(({ id }) => id),
    LATEST,
  );
  const [t, shell] = await Promise.all([getTranslations('feeds'), getTranslations('shell')]);
  return (
    <>
      <PageHeading title={shell('pages.feeds.name')}>{t('about')}</PageHeading>
      <div className="max-w-[1080px]">
        {may('submit') && (
          <ClientMessages rooms={['feeds']}>
            <AddFeedForm action={addFeedFromForm} />
          </ClientMessages>
        )}
        <section aria-labelledby="watched" className="mt-10">
          <h2 id="watched" className="text-2xl">
            {t('watched')}
          </h2>
          {feeds.length === 0 ? (
            <p className="mt-2 text-muted">{t('none')}</p>
          ) : (
            <ul className="mt-3 divide-y divide-rule border-y border-rule">
              {feeds.map((feed) => (
                <FeedItem
                  key={feed.id}
                  feed={feed}
                  pages={pages.get(feed.id) ?? []}
                  action={may('submit') ? feedFromForm : null}
                />
              ))}
            </ul>
          )}
        </section>
        {feeds.some(isUnderWay) && (
          <>
            <LookAgain />
            <noscript>
              <meta httpEquiv="refresh" content="5" />
            </noscript>
          </>
        )}
      </div>
    </>
  );
}
