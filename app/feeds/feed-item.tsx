import Link from 'next/link';
import { useLocale, useTranslations } from '#messages';
import type { FeedPage } from '@/lib/store/feed-pages';
import type { Feed } from '@/lib/types';
import { PROBLEMS } from '../messages/problems';
import { formatMinute } from '../shell/format-day';
import { ProblemWords } from '../shell/problem-words';
import { VerdictShape } from '../verdict/verdict-shape';
import { isDue, nameOf, olderOf, resultOf } from '@/lib/desk/feed-state';

interface Props {
  readonly feed: Feed;
  readonly pages: readonly FeedPage[];
  /** `null` for readers, who change nothing. */
  readonly action: ((form: FormData) => Promise<void>) | null;
}

/** One feed: what the last fetch brought, when the next one is, what became of its articles, and its buttons. */
export function FeedItem({ feed, pages, action }: Props) {
  const t = useTranslations('feeds');
  const locale = useLocale();
  const { id, address, paused, problem, failures, robots, robotsRule, moved, moving, heldUntil } = feed;
  const name = nameOf(feed);
  return (
    <li className="grid gap-x-10 gap-y-3 py-5 lg:grid-cols-[minmax(0,1fr)_auto]" data-feed={id}>
      <div className="min-w-0">
        <h3 className="font-serif text-xl leading-7">
          <bdi dir="auto">{name}</bdi>
          {paused && (
            <span className="font-sans text-sm text-muted">
              {' · '}
              {t(problem?.code === 'gone' ? 'stopped' : 'paused')}
            </span>
          )}
        </h3>
        <p className="truncate text-[13px] text-muted">
          <a href={address} className="link" rel="noreferrer">
            <bdi>{address}</bdi>
          </a>
        </p>
        {moved && (
          <p className="text-[13px] text-muted [overflow-wrap:anywhere]">
            {t.rich('moved', { address: () => <bdi>{moved.from}</bdi>, at: formatMinute(moved.at, locale) })}
          </p>
        )}
        <p className="mt-2 text-[15px]">
          <strong className="font-semibold">
            <Result feed={feed} />
          </strong>
          <Times feed={feed} />
        </p>
        {problem && (
          <p className="mt-1 border-l-2 border-ink pl-3 text-[15px]">
            <ProblemWords problem={problem} texts={PROBLEMS[locale]} />
            {failures > 1 && ` ${t('failures', { count: failures })}`}
          </p>
        )}
        {heldUntil !== null && !paused && (
          <p className="mt-1 text-[15px]">{t('held', { at: formatMinute(heldUntil, locale) })}</p>
        )}
        <p className="text-[15px]">
          {feed.articles.seen === 0 ? t('noneSeen') : t('seen', { ...feed.articles, older: olderOf(feed) })}
        </p>
        {robots !== null && (
          <p className={`text-[13px] ${robots === 'disallowed' ? 'text-ink' : 'text-muted'}`}>
            <bdi>
              {robotsRule
                ? t('robotsRule', { words: t(`robots.${robots}`), rule: robotsRule })
                : t(`robots.${robots}`)}
              .
            </bdi>
          </p>
        )}
        {moving && (
          <p className="text-[13px] text-ink [overflow-wrap:anywhere]">
            <bdi>{t('moving', { watched: moving.watched ? 'yes' : 'no', address: moving.to })}</bdi>
          </p>
        )}
        {pages.length > 0 && <Pages pages={pages} />}
      </div>
      {action && (
        <form action={action} className="flex flex-wrap items-start gap-2 lg:flex-nowrap">
          <input type="hidden" name="id" value={id} />
          {!paused && <Do what="fetch" name={name} />}
          <Do what={paused ? 'resume' : 'pause'} name={name} />
          <Do what="remove" name={name} />
        </form>
      )}
    </li>
  );
}

function Result({ feed }: { feed: Feed }) {
  const t = useTranslations('feeds');
  const result = resultOf(feed);
  return result === 'fresh' ? t('result.fresh', { count: feed.last?.fresh ?? 0 }) : t(`result.${result}`);
}

function Times({ feed }: { feed: Feed }) {
  const t = useTranslations('feeds');
  const locale = useLocale();
  const { lastAt, nextAt, paused } = feed;
  return (
    <span className="text-muted">
      {lastAt && `, ${formatMinute(lastAt, locale)}`}
      {!paused && `; ${t('next', { at: isDue(feed) ? t('soon') : formatMinute(nextAt, locale) })}`}
    </span>
  );
}

/** The button that does one thing with the feed of that name. */
function Do({ what, name }: { what: 'fetch' | 'pause' | 'resume' | 'remove'; name: string }) {
  const t = useTranslations('feeds');
  return (
    <button name="do" value={what} className="button button-plain" aria-label={t(`do.${what}On`, { name })}>
      {t(`do.${what}`)}
    </button>
  );
}

function Pages({ pages }: { pages: readonly FeedPage[] }) {
  const t = useTranslations('feeds');
  const ofVerdict = useTranslations('verdict');
  return (
    <details className="mt-2 text-sm">
      <summary className="link w-fit cursor-pointer text-muted">{t('latest')}</summary>
      <ul className="mt-2 divide-y divide-rule border-y border-rule">
        {pages.map(({ address, title, articleId, state, message, verdict }) => (
          <li key={address} className="gap-4 py-2 sm:grid sm:grid-cols-[minmax(0,1fr)_auto]">
            <p className="font-serif text-base leading-6">
              {articleId ? (
                <Link href={`/articles/${encodeURIComponent(articleId)}`} className="hover:underline">
                  <bdi dir="auto">{title ?? address}</bdi>
                </Link>
              ) : (
                <bdi dir="auto">{title ?? address}</bdi>
              )}
            </p>
            {verdict && (
              <p className="flex items-center gap-2 self-start text-[13px] leading-6">
                <VerdictShape verdict={verdict} className="size-3" />
                {ofVerdict(`word.${verdict}`)}
              </p>
            )}
            {!articleId && (
              <p className="text-[13px] text-muted sm:col-span-2">
                {t(`state.${state}`)} <span lang="en">{message}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
