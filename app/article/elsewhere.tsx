import { useLocale, useTranslations } from '#messages';
import Link from 'next/link';
import { saidWords } from '@/lib/text/said-words';
import type { Across, ArticleReference, Cluster } from '@/lib/types';
import type { Card } from '../marks/card';
import { formatDay } from '../shell/format-day';
import { ArticleName } from './article-name';
import { NoteLink } from '../marks/note-link';

/** "The Courier, 11 March 2026". */
export function WhereAndWhen({ article: { outlet, publishedAt } }: { article: ArticleReference }) {
  const t = useTranslations('article');
  const locale = useLocale();
  return (
    <bdi>
      {[outlet ?? t('elsewhere.noOutlet'), publishedAt && formatDay(publishedAt, locale)]
        .filter(Boolean)
        .join(', ')}
    </bdi>
  );
}

/** "Also in two other articles, first seen in …": leads to the page where all stand side by side. */
export function AlsoIn({ cluster, articleId }: { cluster: Cluster; articleId: string }) {
  const t = useTranslations('article');
  const others = cluster.articles - 1;
  const isFirst = cluster.first.articleId === articleId;
  return (
    <p className="mt-1.5">
      <Link href={`/passages/${encodeURIComponent(cluster.id)}`} className="link">
        {t('elsewhere.also', { count: others })}
      </Link>
      {isFirst
        ? t('elsewhere.firstHere')
        : t.rich('elsewhere.firstIn', { where: () => <WhereAndWhen article={cluster.first} /> })}
      {cluster.articles > 1 && (
        <span className="text-muted"> {t('elsewhere.origins', { count: cluster.origins })}</span>
      )}
    </p>
  );
}

/** Copies that stand open; a wire story has hundreds. */
const MOST_OPEN = 5;

/** Articles that have the same text, the likest first; those behind the first open under a line, without scripts too. */
function Copies({ all }: { all: Across['nearDuplicates'] }) {
  const t = useTranslations('article');
  const open = all.length > MOST_OPEN + 1 ? MOST_OPEN : all.length;
  const more = all.slice(open);
  const lines = (some: Across['nearDuplicates']) =>
    some.map(({ article, contained }) => (
      <li key={article.articleId} className="py-3 text-[15px]">
        <Link href={`/articles/${encodeURIComponent(article.articleId)}`} className="link font-semibold">
          <ArticleName {...article} />
        </Link>
        <p className="text-sm text-muted">
          <WhereAndWhen article={article} />.{' '}
          {t('elsewhere.duplicate', { percent: Math.floor(contained * 100) })}
        </p>
      </li>
    ));
  return (
    <>
      <ul className="mt-3 divide-y divide-rule border-y border-rule">{lines(all.slice(0, open))}</ul>
      {more.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="w-fit cursor-pointer py-0.5 text-muted hover:text-ink">
            {t('elsewhere.more', { count: more.length })}
          </summary>
          <ul className="mt-1 divide-y divide-rule border-l-2 border-rule pl-3 sm:pl-4">{lines(more)}</ul>
        </details>
      )}
    </>
  );
}

/** What other stored articles have of this one: copies of its text, and passages that they say too. */
export function Elsewhere({
  across,
  cards,
  articleId,
}: {
  across: Across | undefined;
  cards: readonly Card[];
  articleId: string;
}) {
  const t = useTranslations('article');
  const passages = cards.filter((card) => card.cluster !== null);
  if (across === undefined || (across.nearDuplicates.length === 0 && passages.length === 0)) return null;
  return (
    <section aria-labelledby="elsewhere" className="mt-14">
      <h2 id="elsewhere" className="text-2xl">
        {t('elsewhere.title')}
      </h2>
      {across.nearDuplicates.length > 0 && <Copies all={across.nearDuplicates} />}
      {passages.length > 0 && (
        <ul className="mt-3 divide-y divide-rule border-y border-rule text-sm">
          {passages.map((card) => (
            <li key={card.id} className="flex gap-2 py-2.5">
              <NoteLink card={card} />
              <div className="min-w-0">
                <p className="line-clamp-2 font-serif text-base leading-[1.35rem]" dir="auto">
                  {card.kind === 'statement' ? saidWords(card.attribution) : card.anchor.exact}
                </p>
                <AlsoIn cluster={card.cluster!} articleId={articleId} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
