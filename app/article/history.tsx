import { useLocale, useTranslations } from '#messages';
import Link from 'next/link';
import type { HistoryEntry } from '@/lib/desk/history-of';
import { openingWords } from '@/lib/text/opening-words';
import type { Passage } from '@/lib/text/compare-bodies';
import { formatDay, formatMinute } from '../shell/format-day';
import { VerdictShape } from '../verdict/verdict-shape';
import { ArticleName } from './article-name';
import { bodyWords, historyWords } from './history-words';
import { MarkedDiff } from './marked-diff';

interface Props {
  readonly entries: readonly HistoryEntry[];
  /** The article that this page is about. */
  readonly articleId: string;
}

/** One line at the head of an article that has changed: what happened last, or that a later version exists. */
export function HistoryNote({ entries, articleId }: Props) {
  const t = useTranslations('article');
  const locale = useLocale();
  if (entries.length < 2) return null;
  const latest = entries[entries.length - 1];
  return (
    <p role="note" className="mt-4 border-l-2 border-ink pl-4 text-[15px]">
      {latest.version.articleId === articleId ? (
        <>
          {historyWords(latest, t, locale)}.{' '}
          <a href="#history" className="link">
            {t('history.versions', { count: entries.length })}
          </a>
        </>
      ) : (
        <>
          {t('history.gone')} {historyWords(latest, t, locale)}.{' '}
          <Link href={`/articles/${encodeURIComponent(latest.version.articleId)}`} className="link">
            {t('history.latest')}
          </Link>
        </>
      )}
    </p>
  );
}

/** Every version of an article that stood at its address, the oldest first, with what changed from one to the next. */
export function History({ entries, articleId }: Props) {
  const t = useTranslations('article');
  if (entries.length < 2) return null;
  return (
    <section aria-labelledby="history" className="mt-14 scroll-mt-24">
      <h2 id="history" className="text-2xl">
        {t('history.title')}
      </h2>
      <p className="mt-1 text-sm text-muted">{t('history.about')}</p>
      <ol className="mt-3 divide-y divide-rule border-y border-rule">
        {entries.map((entry) => (
          <Entry key={entry.version.seenAt} entry={entry} isShown={entry.version.articleId === articleId} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry, isShown }: { entry: HistoryEntry; isShown: boolean }) {
  const t = useTranslations('article');
  const verdict = useTranslations('verdict');
  const locale = useLocale();
  const { version, change } = entry;
  return (
    <li className="py-4 sm:grid sm:grid-cols-[9rem_1fr] sm:gap-6">
      <div className="text-[13px] text-muted">
        <time dateTime={version.seenAt} className="label block pt-0.5">
          {formatDay(version.seenAt, locale)}
        </time>
        {version.verdict && (
          <p className="mt-0.5 flex items-center gap-2">
            <VerdictShape verdict={version.verdict} className="size-3" />
            {verdict(`word.${version.verdict}`)}
          </p>
        )}
      </div>
      <div className="min-w-0">
        <h3 className="font-sans text-[15px] font-semibold tracking-normal max-sm:mt-1.5">
          {historyWords(entry, t, locale)}
        </h3>
        {change?.backTo && (
          <p className="text-sm text-muted">
            {t('history.back', { at: formatMinute(change.backTo, locale) })}
          </p>
        )}
        <p className="mt-1 font-serif text-lg leading-6">
          {change?.headlineParts ? (
            <MarkedDiff parts={change.headlineParts} />
          ) : (
            <ArticleName headline={version.headline} opening={openingWords(version.text)} />
          )}
        </p>
        {change?.body && (
          <details className="mt-2 text-sm">
            <summary className="link w-fit cursor-pointer">
              {t('history.body', { words: bodyWords(change.body, t) })}
            </summary>
            <div className="mt-2 space-y-2 border-l border-rule pl-3 font-serif text-base">
              {change.body.passages.map((passage, index) => (
                <PassageDiff key={index} passage={passage} />
              ))}
            </div>
          </details>
        )}
        <p className="mt-1 text-[13px] text-muted">
          {change && <>{t('history.before', { at: formatMinute(change.lastSeenBefore, locale) })} </>}
          {change?.readAnew && <>{t('history.readAnew')} </>}
          {isShown ? (
            t('history.thisOne')
          ) : (
            <Link href={`/articles/${encodeURIComponent(version.articleId)}`} className="link">
              {t('history.itsProof')}
            </Link>
          )}
        </p>
      </div>
    </li>
  );
}

function PassageDiff({ passage }: { passage: Passage }) {
  const t = useTranslations('article');
  if (passage.kind === 'changed')
    return (
      <p>
        <MarkedDiff parts={passage.parts} />
      </p>
    );
  return (
    <p className="font-sans text-[13px] text-muted">
      {t('history.unchanged', { count: passage.paragraphs })}
    </p>
  );
}
