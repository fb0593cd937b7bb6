import Link from 'next/link';
import type { HistoryEntry } from '@/lib/desk/history-of';
import type { Passage } from '@/lib/text/compare-bodies';
import { formatDay, formatMinute } from '../shell/format-day';
import { VerdictShape } from '../verdict/verdict-shape';
import { VERDICT_WORD } from '../verdict/verdict-words';
import { bodyWords, historyWords } from './history-words';
import { MarkedDiff } from './marked-diff';

interface Props {
  readonly entries: readonly HistoryEntry[];
  /** The article that this page is about. */
  readonly articleId: string;
}

/** One line at the head of an article that has changed: what happened last, or that a later version exists. */
export function HistoryNote({ entries, articleId }: Props) {
  if (entries.length < 2) return null;
  const latest = entries[entries.length - 1];
  return (
    <p role="note" className="mt-4 border-l-2 border-ink pl-4 text-[15px]">
      {latest.version.articleId === articleId ? (
        <>
          {historyWords(latest)}.{' '}
          <a href="#history" className="link">
            {entries.length} versions
          </a>
        </>
      ) : (
        <>
          This version stands there no longer. {historyWords(latest)}.{' '}
          <Link href={`/articles/${encodeURIComponent(latest.version.articleId)}`} className="link">
            The latest version
          </Link>
        </>
      )}
    </p>
  );
}

/** Every version of an article that stood at its address, the oldest first, with what changed from one to the next. */
export function History({ entries, articleId }: Props) {
  if (entries.length < 2) return null;
  return (
    <section aria-labelledby="history" className="mt-14 scroll-mt-24">
      <h2 id="history" className="text-2xl">
        History of the headline
      </h2>
      <p className="mt-1 text-sm text-muted">
        What stood at this address each time it was fetched. Times are UTC and say when it was seen; the
        change was made between then and the time before.
      </p>
      <ol className="mt-3 divide-y divide-rule border-y border-rule">
        {entries.map((entry) => (
          <Entry key={entry.version.seenAt} entry={entry} isShown={entry.version.articleId === articleId} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry, isShown }: { entry: HistoryEntry; isShown: boolean }) {
  const { version, change } = entry;
  const headline = version.headline ?? 'An article without a headline';
  return (
    <li className="py-4 sm:grid sm:grid-cols-[9rem_1fr] sm:gap-6">
      <div className="text-[13px] text-muted">
        <time dateTime={version.seenAt} className="label block pt-0.5">
          {formatDay(version.seenAt)}
        </time>
        {version.verdict && (
          <p className="mt-0.5 flex items-center gap-2">
            <VerdictShape verdict={version.verdict} className="size-3" />
            {VERDICT_WORD[version.verdict]}
          </p>
        )}
      </div>
      <div className="min-w-0">
        <h3 className="font-sans text-[15px] font-semibold tracking-normal max-sm:mt-1.5">
          {historyWords(entry)}
        </h3>
        {change?.backTo && (
          <p className="text-sm text-muted">As it stood before, from {formatMinute(change.backTo)} on.</p>
        )}
        <p className="mt-1 font-serif text-lg leading-6">
          {change?.headlineParts ? (
            <MarkedDiff parts={change.headlineParts} />
          ) : (
            <bdi dir="auto">{headline}</bdi>
          )}
        </p>
        {change?.body && (
          <details className="mt-2 text-sm">
            <summary className="link w-fit cursor-pointer">Body: {bodyWords(change.body)}</summary>
            <div className="mt-2 space-y-2 border-l border-rule pl-3 font-serif text-base">
              {change.body.passages.map((passage, index) => (
                <PassageDiff key={index} passage={passage} />
              ))}
            </div>
          </details>
        )}
        <p className="mt-1 text-[13px] text-muted">
          {change && <>The version before was last seen {formatMinute(change.lastSeenBefore)}. </>}
          {change?.readAnew && (
            <>Another version of Standfirst read this page, so that a difference may be its doing. </>
          )}
          {isShown ? (
            'This is the version on this page.'
          ) : (
            <Link href={`/articles/${encodeURIComponent(version.articleId)}`} className="link">
              Its proof
            </Link>
          )}
        </p>
      </div>
    </li>
  );
}

function PassageDiff({ passage }: { passage: Passage }) {
  if (passage.kind === 'changed')
    return (
      <p>
        <MarkedDiff parts={passage.parts} />
      </p>
    );
  return (
    <p className="font-sans text-[13px] text-muted">
      {passage.paragraphs === 1 ? 'One paragraph' : `${passage.paragraphs} paragraphs`} unchanged
    </p>
  );
}
