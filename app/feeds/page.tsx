import { connection } from 'next/server';
import { may } from '@/lib/access/acting';
import { latestPages } from '@/lib/store/feed-pages';
import { listFeeds } from '@/lib/store/feeds';
import { PageHeading } from '../shell/page-heading';
import { addFeedFromForm } from './add-action';
import { AddFeedForm } from './add-form';
import { feedFromForm } from './feed-action';
import { FeedItem } from './feed-item';
import { isUnderWay } from '@/lib/desk/feed-words';
import { LookAgain } from './look-again';

export const metadata = { title: 'Feeds' };

/** Of each feed's articles. */
const LATEST = 8;

export default async function FeedsPage() {
  await connection();
  const feeds = await listFeeds();
  const pages = await latestPages(
    feeds.map(({ id }) => id),
    LATEST,
  );
  return (
    <>
      <PageHeading title="Feeds">
        New articles of a feed are checked by themselves, and looked at again for three days: a headline that
        changes gets a history. Each site is asked for one thing at a time, and its robots.txt is obeyed.
      </PageHeading>
      <div className="max-w-[1080px]">
        {may('submit') && <AddFeedForm action={addFeedFromForm} />}
        <section aria-labelledby="watched" className="mt-10">
          <h2 id="watched" className="text-2xl">
            Watched
          </h2>
          {feeds.length === 0 ? (
            <p className="mt-2 text-muted">
              Nothing yet. Give the address of a paper’s front page: most of them name their feed.
            </p>
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
