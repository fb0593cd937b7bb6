import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ArticleSummary } from '@/lib/types';
import { formatDay } from '../shell/format-day';
import { VerdictShape } from '../verdict/verdict-shape';
import { VERDICT_WORD } from '../verdict/verdict-words';

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
  const verdict = article.verdict
    ? VERDICT_WORD[article.verdict]
    : article.headline === null
      ? 'No headline'
      : 'Not checked';
  return (
    <li className={`grid gap-x-6 gap-y-1 sm:grid-cols-[9.5rem_minmax(0,1fr)] ${small ? 'py-2' : 'py-3'}`}>
      <p className={`flex items-center gap-2 self-start ${small ? 'text-[13px]' : 'pt-0.5 text-sm'}`}>
        <VerdictShape verdict={article.verdict} className={small ? 'size-3' : 'size-3.5'} />
        {verdict}
      </p>
      <div className="min-w-0">
        <Link
          href={`/articles/${encodeURIComponent(article.id)}`}
          className={`font-serif hover:underline ${small ? 'text-base leading-[1.35rem]' : 'text-lg leading-6'}`}
        >
          <bdi dir="auto">{article.headline ?? 'An article without a headline'}</bdi>
        </Link>
        <p className="text-[13px] text-muted">
          <bdi>
            {[
              article.outlet,
              article.publishedAt && formatDay(article.publishedAt),
              article.sample && 'sample',
            ]
              .filter(Boolean)
              .join(' · ') ||
              hostOf(article.url) ||
              'Pasted text'}
          </bdi>
          {note && ` · ${note}`}
        </p>
        {children}
      </div>
    </li>
  );
}

const hostOf = (url: string | null): string => (url !== null && URL.canParse(url) ? new URL(url).host : '');
