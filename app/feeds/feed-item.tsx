import Link from 'next/link';
import type { FeedPage } from '@/lib/store/feed-pages';
import type { Feed } from '@/lib/types';
import { formatMinute } from '../shell/format-day';
import { VerdictShape } from '../verdict/verdict-shape';
import { VERDICT_WORD } from '../verdict/verdict-words';
import { articleWords, isDue, movingWords, nameOf, resultWords, robotsWords } from '@/lib/desk/feed-words';

interface Props {
  readonly feed: Feed;
  readonly pages: readonly FeedPage[];
  /** `null` for readers, who change nothing. */
  readonly action: ((form: FormData) => Promise<void>) | null;
}

/** One feed: what the last fetch brought, when the next one is, what became of its articles, and its buttons. */
export function FeedItem({ feed, pages, action }: Props) {
  const { id, address, paused, problem, failures, robots, moved } = feed;
  const name = nameOf(feed);
  const robotsLine = robotsWords(feed);
  const movingLine = movingWords(feed);
  return (
    <li className="grid gap-x-10 gap-y-3 py-5 lg:grid-cols-[minmax(0,1fr)_auto]" data-feed={id}>
      <div className="min-w-0">
        <h3 className="font-serif text-xl leading-7">
          <bdi dir="auto">{name}</bdi>
          {paused && (
            <span className="font-sans text-sm text-muted">
              {problem?.code === 'gone' ? ' · stopped' : ' · paused'}
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
            Moved from <bdi>{moved.from}</bdi> on {formatMinute(moved.at)}
          </p>
        )}
        <p className="mt-2 text-[15px]">
          <strong className="font-semibold">{resultWords(feed)}</strong>
          <Times feed={feed} />
        </p>
        {problem && (
          <p className="mt-1 border-l-2 border-ink pl-3 text-[15px]">
            {problem.message}
            {failures > 1 && ` It failed ${failures} times in a row.`}
          </p>
        )}
        <p className="text-[15px]">{articleWords(feed)}</p>
        {robotsLine && (
          <p className={`text-[13px] ${robots === 'disallowed' ? 'text-ink' : 'text-muted'}`}>
            <bdi>{robotsLine}.</bdi>
          </p>
        )}
        {movingLine && (
          <p className="text-[13px] text-ink [overflow-wrap:anywhere]">
            <bdi>{movingLine}.</bdi>
          </p>
        )}
        {pages.length > 0 && <Pages pages={pages} />}
      </div>
      {action && (
        <form action={action} className="flex flex-wrap items-start gap-2 lg:flex-nowrap">
          <input type="hidden" name="id" value={id} />
          {!paused && (
            <button name="do" value="fetch" className="button button-plain" aria-label={`Fetch now: ${name}`}>
              Fetch now
            </button>
          )}
          <button
            name="do"
            value={paused ? 'resume' : 'pause'}
            className="button button-plain"
            aria-label={`${paused ? 'Resume' : 'Pause'}: ${name}`}
          >
            {paused ? 'Resume' : 'Pause'}
          </button>
          <button name="do" value="remove" className="button button-plain" aria-label={`Remove: ${name}`}>
            Remove
          </button>
        </form>
      )}
    </li>
  );
}

function Times({ feed }: { feed: Feed }) {
  const { lastAt, nextAt, paused } = feed;
  return (
    <span className="text-muted">
      {lastAt && `, ${formatMinute(lastAt)}`}
      {!paused && `; next: ${isDue(feed) ? 'as soon as may be' : formatMinute(nextAt)}`}
    </span>
  );
}

const STATE_WORD: Record<FeedPage['state'], string> = {
  analysed: 'Read the proof',
  waiting: 'To be fetched',
  failed: 'Not read.',
  old: 'Older than the watch: left alone',
};

function Pages({ pages }: { pages: readonly FeedPage[] }) {
  return (
    <details className="mt-2 text-sm">
      <summary className="link w-fit cursor-pointer text-muted">Latest articles</summary>
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
                {VERDICT_WORD[verdict]}
              </p>
            )}
            {!articleId && (
              <p className="text-[13px] text-muted sm:col-span-2">
                {STATE_WORD[state]} {message}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
