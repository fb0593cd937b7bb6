import { useLocale, useTranslations } from '#messages';
import Link from 'next/link';
import type { Flag } from '@/lib/types';
import { formatDay } from '../shell/format-day';
import { MarkedHeadline } from '../verdict/marked-headline';
import { VerdictShape } from '../verdict/verdict-shape';
import { faultsOf } from '../verdict/verdict-words';
import { FlagControls } from './flag-controls';
import { RaisedNote } from './raised-note';
import { Peek } from './peek';
import { SelectBox } from './select-box';

/** One flagged headline: what is wrong with it, more at a peek, and the editor's decision. */
export function QueueItem({ flag }: { flag: Flag }) {
  const t = useTranslations('queue');
  const verdict = useTranslations('verdict');
  const locale = useLocale();
  const { check, outlet, createdAt, raised } = flag;
  const faults = faultsOf(check);
  const [worst] = faults;
  const others = faults.length - 1;
  const { id, decision, snoozedUntil, assignee, dueOn, version } = flag;
  return (
    <li
      data-flag={id}
      tabIndex={-1}
      className="scroll-my-16 py-5 outline-offset-4 lg:grid lg:grid-cols-[minmax(0,1fr)_25.5rem] lg:gap-8"
    >
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 text-sm">
          <SelectBox id={id} headline={check.variant.text} />
          {raised ? (
            <strong>{t.rich('item.flaggedBy', { name: () => <bdi>{raised.actor}</bdi> })}</strong>
          ) : (
            <>
              <VerdictShape verdict={check.verdict} className="size-3.5" />
              <strong className={check.verdict === 'not-backed' ? 'text-red' : ''}>
                {verdict(`word.${check.verdict}`)}
              </strong>
            </>
          )}
          <span className="text-muted">
            {outlet && (
              <>
                <bdi>{outlet}</bdi> ·{' '}
              </>
            )}
            {t.rich('item.since', {
              day: () => <time dateTime={createdAt}>{formatDay(createdAt, locale)}</time>,
            })}
          </span>
        </p>
        <h2 className="mt-1 text-[1.5rem] leading-[1.2]">
          <Link href={`/articles/${encodeURIComponent(flag.articleId)}`} className="hover:underline">
            <MarkedHeadline check={check} />
          </Link>
        </h2>
        {raised && <RaisedNote raised={raised} articleId={flag.articleId} />}
        {worst && (
          <p className="mt-2 max-w-[62ch] text-[15px]">
            <q className="font-semibold" dir="auto">
              {worst.span.exact}
            </q>{' '}
            <span className="text-muted">—</span> <span lang="en">{worst.message}</span>
            {others > 0 && <span className="text-muted"> {t('item.more', { count: others })}</span>}
          </p>
        )}
        <Peek flag={flag} />
      </div>
      <FlagControls
        flag={{ id, decision, snoozedUntil, assignee, dueOn, version }}
        headline={check.variant.text}
      />
    </li>
  );
}
