import { joinSpans } from '@/lib/text/span';
import Link from 'next/link';
import { connection } from 'next/server';
import { countUnnamed, listUnnamed, type UnnamedEntry } from '@/lib/store/unnamed';
import { Reason } from '../../article/unnamed-sources';
import { formatDay } from '../../shell/format-day';
import { MoreLink } from '../../shell/more-link';
import { PageHeading } from '../../shell/page-heading';
import { firstOf, type Query } from '../../shell/query';

export const metadata = { title: 'Sources without a name' };

export default async function UnnamedPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const { items, next } = await listUnnamed({ limit: 50, cursor: firstOf((await searchParams).cursor) });
  const { all, withReason } = await countUnnamed();
  return (
    <>
      <PageHeading title="Sources without a name">
        {all === 0
          ? 'Nobody without a name says anything in any article.'
          : `${all === 1 ? 'One source' : `${all} sources`} without a name in all articles; for ${
              withReason === all ? (all === 1 ? 'it' : 'all of them') : withReason === 0 ? 'none' : withReason
            } a reason is given. Bodies that speak as such are not counted.`}
      </PageHeading>
      <ul className="max-w-[760px] divide-y divide-rule border-y border-rule empty:hidden">
        {items.map((entry, index) => (
          <Entry key={index} entry={entry} />
        ))}
      </ul>
      <MoreLink path="/sources/unnamed" next={next} />
      <p className="mt-6 text-sm">
        <Link href="/sources" className="link">
          All sources
        </Link>
      </p>
    </>
  );
}

function Entry({
  entry: { articleId, articleTitle, outlet, publishedAt, name, reason, statements },
}: {
  entry: UnnamedEntry;
}) {
  const href = `/articles/${encodeURIComponent(articleId)}`;
  return (
    <li className="py-4">
      <p className="font-semibold">
        <bdi className="inline-block first-letter:uppercase">{name}</bdi>
      </p>
      <Reason reason={reason} />
      <ul className="mt-1.5 space-y-1">
        {statements.map(({ id, content }) => (
          <li key={id} className="font-serif text-[1.0625rem] leading-6" dir="auto">
            <Link href={`${href}#at-card-${id}`} className="hover:underline">
              {joinSpans(content)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-[13px] text-muted">
        <Link href={href} className="link">
          <bdi dir="auto">{articleTitle}</bdi>
        </Link>
        <bdi>
          {[outlet, publishedAt && formatDay(publishedAt)].filter(Boolean).map((part) => `, ${part}`)}
        </bdi>
      </p>
    </li>
  );
}
