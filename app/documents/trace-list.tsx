import Link from 'next/link';
import { Fragment } from 'react';
import { useLocale, useTranslations } from '#messages';
import { clockOf, cueAt, readCues } from '@/lib/text/subtitles/read-cues';
import type { Trace, Traced } from '@/lib/store/traces';
import { quotedParts } from '@/lib/text/quotations/quoted-parts';
import { joinSpans } from '@/lib/text/span';
import { ChangesList } from '../article/changes-list';
import { formatDay } from '../shell/format-day';

/** Of several traces at one place the first bears the anchor. */
export const traceId = (index: number): string => `trace-${index + 1}`;

/**
 * The words that were traced here, and no others: of a quotation in parts each is traced by itself, and an ellipsis says that it goes
 * on before or after.
 */
function wordsOf({ of, evidence: { quoted } }: Trace): string {
  if (of.kind === 'claim') return of.claim.span.exact;
  const { attribution } = of;
  if (quoted === undefined) return joinSpans(attribution.content);
  const parts = quotedParts(attribution);
  const before = parts.some(({ end }) => end <= quoted.start);
  const after = parts.some(({ start }) => start >= quoted.end);
  return `${before ? '… ' : ''}${quoted.exact}${after ? ' …' : ''}`;
}

const idOf = (of: Traced): string => (of.kind === 'claim' ? of.claim.id : of.attribution.id);

/** What articles quote from a document (`text`: its own), or state as it does, each with how it differs and the ways to both texts. */
export function TraceList({ traces, text }: { traces: readonly Trace[]; text: string }) {
  const t = useTranslations('documents');
  const locale = useLocale();
  const cues = readCues(text);
  const heardAt = (offset: number): number | null => cueAt(cues, offset)?.at ?? null;
  if (traces.length === 0) return <p className="mt-3 text-[15px] text-muted">{t('one.none')}</p>;
  return (
    <ol className="mt-1 divide-y divide-rule">
      {traces.map(
        ({ articleId, articleTitle, outlet, publishedAt, speaker, of, evidence, stance }, index) => (
          <li key={index} id={traceId(index)} className="note py-4 text-sm">
            <p className="label flex items-baseline gap-2">
              <span className="tabular-nums">{index + 1}</span>
              <span className={stance === 'altered' ? 'text-ink' : ''}>
                {t(of.kind === 'claim' ? 'one.byContent' : `one.stance.${stance}`)}
              </span>
              {evidence.span && heardAt(evidence.span.start) !== null && (
                <span className="font-normal">
                  {t('one.heardAt', { time: clockOf(heardAt(evidence.span.start)!) })}
                </span>
              )}
              {evidence.span && (
                <a href={`#at-${traceId(index)}`} className="link ml-auto font-normal">
                  {t('one.show')}
                </a>
              )}
            </p>
            <blockquote className="mt-1 font-serif text-[1.0625rem] leading-6" dir="auto">
              <Link
                href={`/articles/${encodeURIComponent(articleId)}#at-card-${idOf(of)}`}
                className="hover:underline"
              >
                {wordsOf(traces[index])}
              </Link>
            </blockquote>
            <ChangesList changes={evidence.changes} />
            <p className="mt-1 text-[13px] text-muted">
              {t.rich(speaker === null ? 'one.whereAlone' : 'one.where', {
                speaker: () => <bdi className="inline-block first-letter:uppercase">{speaker}</bdi>,
                article: () => <bdi dir="auto">{articleTitle}</bdi>,
              })}
              {[outlet, publishedAt && formatDay(publishedAt, locale)].map(
                (told) =>
                  told && (
                    <Fragment key={told}>
                      {', '}
                      <bdi>{told}</bdi>
                    </Fragment>
                  ),
              )}
            </p>
          </li>
        ),
      )}
    </ol>
  );
}
