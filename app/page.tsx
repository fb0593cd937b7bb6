import Link from 'next/link';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import { may } from '@/lib/access/acting';
import { getAnalysis, listArticles } from '@/lib/store/articles';
import { listStories } from '@/lib/store/stories';
import { getSubmission, listSubmissions } from '@/lib/store/submissions';
import type { ArticleSummary, Submission } from '@/lib/types';
import { Specimen } from './article/specimen';
import { StoryList } from './article/story-list';
import { ClientMessages } from './messages/client-messages';
import { PROBLEMS } from './messages/problems';
import { firstOf, type Query } from './shell/query';
import { PasteBox } from './submit/paste-box';
import { submitForm } from './submit/submit-action';

const RECENT = 8;
/** A failure stays on the first page for a day, unless newer ones push it out. */
const FAILURE_SHOWN_MS = 24 * 60 * 60 * 1000;
const FAILURES_SHOWN = 3;
/** What is finished stays a minute, with its link: without JavaScript nobody is led to it, and it may be quicker than the page. */
const FINISHED_SHOWN_MS = 60 * 1000;

/** The sample whose headline teaches most: one that is flagged. */
const teaches = ({ sample, verdict }: ArticleSummary) =>
  sample && (verdict === 'not-backed' || verdict === 'partly-backed');

/** `follow`: a submission that came from another page, whose reader waits here for its article. */
export default async function HomePage({ searchParams }: { searchParams: Query }) {
  await connection();
  const [t, locale] = await Promise.all([getTranslations('home'), getLocale()]);
  const follow = firstOf((await searchParams).follow) ?? '';
  const [articles, stories, submissions, followed] = await Promise.all([
    listArticles({ limit: 100 }),
    listStories({ limit: RECENT }),
    listSubmissions({ limit: 20, byPeople: true }),
    getSubmission(follow),
  ]);
  if (followed?.articleId) redirect(`/articles/${encodeURIComponent(followed.articleId)}`);
  const chosen =
    articles.items.find(teaches) ?? articles.items.find(({ sample, verdict }) => sample && verdict !== null);
  const sample = chosen ? await getAnalysis(chosen.id) : null;
  const others = shownOf(submissions.items.filter(({ id }) => id !== followed?.id));
  const shown = followed ? [followed, ...others] : others;
  return (
    <div className="max-w-[1080px]">
      <div className="max-w-[760px] pt-8 lg:pt-14">
        <h1 className="text-[2.25rem] leading-[1.1] sm:text-5xl">{t('title')}</h1>
        <p className="mt-3 mb-6 max-w-[60ch] text-[17px] leading-7 text-muted">{t('about')}</p>
        {may('submit') ? (
          <ClientMessages rooms={['submit', 'verdict']}>
            <PasteBox
              initial={shown}
              follow={followed?.id ?? null}
              problems={PROBLEMS[locale]}
              action={submitForm}
            />
          </ClientMessages>
        ) : (
          <p className="border-l-2 border-ink pl-3 text-[15px]">{t('readersOnly')}</p>
        )}
        {shown.some(isUnfinished) && (
          <noscript>
            <meta httpEquiv="refresh" content="3" />
          </noscript>
        )}
      </div>
      {sample && (
        <section aria-labelledby="sample" className="mt-14">
          <h2 id="sample" className="label font-sans">
            {t('example')}
          </h2>
          <Specimen analysis={sample.analysis} />
        </section>
      )}
      <section aria-labelledby="recent" className="mt-14 max-w-[760px]">
        <h2 id="recent" className="mb-3 text-2xl">
          {t('lately')}
        </h2>
        {stories.items.length === 0 ? (
          <p className="text-muted">{t('nothingYet')}</p>
        ) : (
          <StoryList stories={stories.items} />
        )}
        {stories.next !== null && (
          <p className="mt-3">
            <Link href="/articles" className="link text-sm">
              {t('allArticles')}
            </Link>
          </p>
        )}
      </section>
    </div>
  );
}

const isUnfinished = ({ state }: Submission): boolean => state === 'waiting' || state === 'running';

/** What is still running, what has just been finished, and the latest failures of a day. */
function shownOf(submissions: readonly Submission[]): readonly Submission[] {
  const age = ({ createdAt }: Submission): number => Date.now() - Date.parse(createdAt);
  const failed = submissions
    .filter((one) => one.state === 'failed' && age(one) < FAILURE_SHOWN_MS)
    .slice(0, FAILURES_SHOWN);
  return submissions.filter(
    (one) =>
      isUnfinished(one) || (one.state === 'done' && age(one) < FINISHED_SHOWN_MS) || failed.includes(one),
  );
}
