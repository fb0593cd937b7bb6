import { isFault } from '@/lib/desk/rule-ids';
import type { Analysis } from '@/lib/types';
import { unreadLanguage } from '../verdict/unread-language';
import { VerdictShape } from '../verdict/verdict-shape';
import { VERDICT_WORD, verdictSentence } from '../verdict/verdict-words';

/** Why to read the verdict with care; `null` when there is nothing to say. */
export const caveatOf = ({ article }: Pick<Analysis, 'article'>): string | null =>
  article.extraction === 'thin'
    ? 'Only a little text could be read here: a paywall, a consent page or a stub. Send the page from your browser (Settings, Send from a browser) or paste the article’s text to check it whole.'
    : null;

/** True when a muted rule keeps back a mark on a headline. */
export const keepsBack = ({ muted = [] }: Pick<Analysis, 'muted'>): boolean =>
  muted.some(({ rule, hidden }) => hidden > 0 && isFault(rule));

/** The verdict as one sentence of plain English, kept in view while reading. */
export function VerdictStrip({ analysis }: { analysis: Analysis }) {
  const language = unreadLanguage(analysis);
  const [check] = analysis.headlines;
  const [fault] = check?.phrases.filter(({ status }) => status === 'fault') ?? [];
  return (
    <div
      data-strip
      className="sticky top-0 z-20 flex min-h-(--strip) items-center gap-4 border-b border-ink bg-paper py-2 print:static"
    >
      {check ? (
        <p className="line-clamp-2 min-w-0 text-[15px] leading-snug sm:line-clamp-none">
          <VerdictShape verdict={check.verdict} className="mr-2 size-4 align-[-0.15em]" />
          <strong className={check.verdict === 'not-backed' ? 'text-red' : ''}>
            {VERDICT_WORD[check.verdict]}.
          </strong>{' '}
          <span dir="auto">{verdictSentence(check, keepsBack(analysis))}</span>
        </p>
      ) : (
        <p className="text-[15px] leading-snug">
          {language !== null ? (
            <>
              <strong>Not analysed.</strong> The text is written in {language}, and Standfirst reads English
              only. It is kept as it came; nothing in it is marked, and no claim is made about it.
            </>
          ) : analysis.article.headline === null ? (
            <>
              <strong>No headline to check.</strong> The text came without one; its quotations, claims and
              sources are marked below.
            </>
          ) : (
            <>
              <strong>Headline not checked.</strong> {caveatOf(analysis) ?? 'There is no verdict on it.'}
            </>
          )}
        </p>
      )}
      {fault && (
        <a href="#note-0" className="link no-print ml-auto hidden shrink-0 text-sm sm:block">
          See why
        </a>
      )}
    </div>
  );
}
