import { useLocale, useTranslations } from '#messages';
import type { ReactNode } from 'react';
import { isFault } from '@/lib/desk/rule-ids';
import type { Analysis } from '@/lib/types';
import type { Translate } from '../messages/translate';
import { unreadLanguage } from '../verdict/unread-language';
import { otherHeadlines } from './other-headlines';
import { VerdictShape } from '../verdict/verdict-shape';
import { faultsOf, verdictSentence } from '../verdict/verdict-words';

/** Why to read the verdict with care; `null` when there is nothing to say. */
export const caveatOf = ({ article }: Pick<Analysis, 'article'>, t: Translate<'article'>): string | null =>
  article.extraction !== 'thin' ? null : t(article.url === null ? 'strip.thinPasted' : 'strip.thin');

/** True when a muted rule keeps back a mark on a headline. */
export const keepsBack = ({ muted = [] }: Pick<Analysis, 'muted'>): boolean =>
  muted.some(({ rule, hidden }) => hidden > 0 && isFault(rule));

/** The verdict as one plain sentence, kept in view while reading. */
export function VerdictStrip({ analysis }: { analysis: Analysis }) {
  const t = useTranslations('article');
  const verdict = useTranslations('verdict');
  const language = unreadLanguage(analysis, useLocale(), verdict);
  const b = (words: ReactNode) => <strong>{words}</strong>;
  const [check] = analysis.headlines;
  const others = check ? otherHeadlines(analysis).filter((other) => faultsOf(other).length > 0).length : 0;
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
            {verdict(`word.${check.verdict}`)}.
          </strong>{' '}
          <span dir="auto">{verdictSentence(check, verdict, keepsBack(analysis))}</span>
          {others > 0 && (
            <>
              {' '}
              <a href="#variants" className="link">
                {t('strip.others', { count: others })}
              </a>
            </>
          )}
        </p>
      ) : (
        <p className="text-[15px] leading-snug">
          {language !== null
            ? t.rich('strip.notAnalysed', { b, language })
            : analysis.article.headline === null
              ? t.rich('strip.noHeadline', { b })
              : t.rich('strip.notChecked', { b, why: caveatOf(analysis, t) ?? t('strip.noVerdict') })}
        </p>
      )}
      {fault && (
        <a href="#note-0" className="link no-print ml-auto hidden shrink-0 text-sm sm:block">
          {t('strip.why')}
        </a>
      )}
    </div>
  );
}
