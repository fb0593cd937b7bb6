import Link from 'next/link';
import { useTranslations } from '#messages';
import type { Analysis } from '@/lib/types';
import { MarkedHeadline } from '../verdict/marked-headline';
import { VerdictShape } from '../verdict/verdict-shape';
import { faultsOf, verdictSentence } from '../verdict/verdict-words';

/** A finished proof at a glance: the headline with its red pencil, and beside it the sentence that it should stand on. */
export function Specimen({ analysis }: { analysis: Analysis }) {
  const t = useTranslations('home');
  const verdict = useTranslations('verdict');
  const { article, headlines } = analysis;
  const [check] = headlines;
  if (!check) return null;
  const [fault] = faultsOf(check);
  const nearest = fault?.evidence[0] ?? check.phrases[0]?.evidence[0];
  const href = `/articles/${encodeURIComponent(analysis.id)}`;
  return (
    <div className="mt-3 border-y border-ink py-6 md:grid md:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)] md:gap-12">
      <div>
        <p className="text-sm text-muted">
          <bdi>{article.outlet}</bdi>
        </p>
        <p className="mt-1 font-serif text-3xl leading-[1.15] font-medium tracking-tight text-balance sm:text-[2.25rem]">
          <MarkedHeadline check={check} />
        </p>
        <p className="mt-4 text-[15px]">
          <VerdictShape verdict={check.verdict} className="mr-2 size-4 align-[-0.15em]" />
          <strong className={check.verdict === 'not-backed' ? 'text-red' : ''}>
            {verdict(`word.${check.verdict}`)}.
          </strong>{' '}
          {verdictSentence(check, verdict)}
        </p>
        <p className="mt-4">
          <Link href={href} className="button">
            {t('readWhole')}
          </Link>
        </p>
      </div>
      {nearest && (
        <div className="mt-6 border-l-2 border-red pl-4 md:mt-0 md:self-center">
          <p className="label">{fault?.fault ? verdict(`fault.${fault.fault}.name`) : t('nearest')}</p>
          {fault && (
            <p className="mt-1 text-[15px] leading-[22px]">
              <q className="font-semibold">{fault.span.exact}</q> <span className="text-muted">—</span>{' '}
              <span lang="en">{fault.message}</span>
            </p>
          )}
          <p className="mt-2 text-sm text-muted">{t('nearestOfText')}</p>
          <blockquote className="mt-0.5 font-serif text-[1.1875rem] leading-7" dir="auto">
            {nearest.exact}
          </blockquote>
        </div>
      )}
    </div>
  );
}
