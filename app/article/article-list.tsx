import Link from 'next/link';
import { useLocale, useTranslations } from '#messages';
import type { ArticleSummary } from '@/lib/types';
import { formatDay } from '../shell/format-day';
import { VerdictShape } from '../verdict/verdict-shape';

/** Articles, one a line: the verdict's shape and word, the headline, where and when. */
export function ArticleList({ articles }: { articles: readonly ArticleSummary[] }) {
  const t = useTranslations('home');
  const verdict = useTranslations('verdict');
  const locale = useLocale();
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {articles.map((article) => (
        <li key={article.id} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[9.5rem_1fr]">
          <p className="flex items-center gap-2 self-start pt-0.5 text-sm">
            <VerdictShape verdict={article.verdict} className="size-3.5" />
            {article.verdict
              ? verdict(`word.${article.verdict}`)
              : article.headline === null
                ? t('noHeadline')
                : t('notChecked')}
          </p>
          <div className="min-w-0">
            <Link
              href={`/articles/${encodeURIComponent(article.id)}`}
              className="font-serif text-lg leading-6 hover:underline"
            >
              <bdi dir="auto">{article.headline ?? verdict('noHeadline')}</bdi>
            </Link>
            <p className="text-[13px] text-muted">
              {[
                article.outlet,
                article.publishedAt && formatDay(article.publishedAt, locale),
                article.sample && t('sample'),
              ]
                .filter(Boolean)
                .join(' · ') || t('pasted')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
