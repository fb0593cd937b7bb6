import { saidWords } from '@/lib/text/said-words';
import Link from 'next/link';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { useLocale } from '#messages';
import { countUnnamed, listUnnamed, type UnnamedEntry } from '@/lib/store/unnamed';
import { Reason } from '../../article/unnamed-sources';
import { formatDay } from '../../shell/format-day';
import { firstOf, type Query } from '../../shell/query';
import { PagedList } from '../paged-list';

export const generateMetadata = async () => ({ title: (await getTranslations('sources'))('unnamed.title') });

export default async function UnnamedPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const { items, next } = await listUnnamed({ limit: 50, cursor: firstOf((await searchParams).cursor) });
  const { all, withReason } = await countUnnamed();
  const t = await getTranslations('sources');
  return (
    <PagedList
      title={t('unnamed.title')}
      about={all === 0 ? t('unnamed.none') : t('unnamed.about', { all, given: givenOf(all, withReason) })}
      path="/sources/unnamed"
      next={next}
    >
      {items.map((entry, index) => (
        <Entry key={index} entry={entry} />
      ))}
    </PagedList>
  );
}

/** For how many a reason is given: the message's choice, or their number. */
function givenOf(all: number, withReason: number): string {
  if (withReason === 0) return 'none';
  return withReason === all ? (all === 1 ? 'it' : 'all') : String(withReason);
}

function Entry({
  entry: { articleId, articleTitle, outlet, publishedAt, name, reason, statements },
}: {
  entry: UnnamedEntry;
}) {
  const locale = useLocale();
  const href = `/articles/${encodeURIComponent(articleId)}`;
  return (
    <li className="py-4">
      <p className="font-semibold">
        <bdi className="inline-block first-letter:uppercase">{name}</bdi>
      </p>
      <Reason reason={reason} />
      <ul className="mt-1.5 space-y-1">
        {statements.map((statement) => (
          <li key={statement.id} className="font-serif text-[1.0625rem] leading-6" dir="auto">
            <Link href={`${href}#at-card-${statement.id}`} className="hover:underline">
              {saidWords(statement)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-[13px] text-muted">
        <Link href={href} className="link">
          <bdi dir="auto">{articleTitle}</bdi>
        </Link>
        <bdi>
          {[outlet, publishedAt && formatDay(publishedAt, locale)].filter(Boolean).map((part) => `, ${part}`)}
        </bdi>
      </p>
    </li>
  );
}
