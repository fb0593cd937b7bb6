import Link from 'next/link';
import { useLocale, useTranslations } from '#messages';
import type { ReactNode } from 'react';
import type { ArticleSummary } from '@/lib/types';
import { VerdictShape } from '../verdict/verdict-shape';
import { placeAndDay } from './place-and-day';

interface Props {
  readonly article: ArticleSummary;
  /** Said after outlet and day. */
  readonly note?: string;
  /** One among several of a story: small. */
  readonly small?: boolean;
  readonly children?: ReactNode;
}

/** An article in a line: the verdict's shape and word, the headline, where and when. */
export function ArticleLine({ article, note, small = false, children }: Props) {
  const t = useTranslations('home');
  const ofArticle = useTranslations('article');
  const verdict = useTranslations('verdict');
  const locale = useLocale();
  const parts = [...placeAndDay(article, ofArticle, locale), ...(article.sample ? [t('sample')] : [])];
  return (
    <li className={`grid gap-x-6 gap-y-1 sm:grid-cols-[9.5rem_minmax(0,1fr)] ${small ? 'py-2' : 'py-3'}`}>
      <p className={`flex items-center gap-2 self-start ${small ? 'text-[13px]' : 'pt-0.5 text-sm'}`}>
        <VerdictShape verdict={article.verdict} className={small ? 'size-3' : 'size-3.5'} />
        {article.verdict
          ? verdict(`word.${article.verdict}`)
          : t(article.headline === null ? 'noHeadline' : 'notChecked')}
      </p>
      <div className="min-w-0">
        <Link
          href={`/articles/${encodeURIComponent(article.id)}`}
          className={`font-serif hover:underline ${article.headline === null ? 'text-muted' : ''} ${small ? 'text-base leading-[1.35rem]' : 'text-lg leading-6'}`}
        >
          <bdi dir="auto">{article.headline ?? (article.opening || verdict('noHeadline'))}</bdi>
        </Link>
        <p className="text-[13px] text-muted">
          <bdi>{parts.join(' · ')}</bdi>
          {note && ` · ${note}`}
        </p>
        {children}
      </div>
    </li>
  );
}
