import Link from 'next/link';
import { connection } from 'next/server';
import { may } from '@/lib/access/acting';
import {
  articlesOfChecks,
  countFactChecks,
  listFactChecks,
  type CheckedArticle,
} from '@/lib/store/fact-checks';
import type { FactCheck } from '@/lib/types';
import { RatingWords } from '../../article/checked-lines';
import { MoreLink } from '../../shell/more-link';
import { PageHeading } from '../../shell/page-heading';
import { firstOf, type Query } from '../../shell/query';
import { AddChecksForm } from './add-form';
import { addChecksFromForm, removeCheckFromForm } from './check-action';

export const metadata = { title: 'Known fact-checks' };

export default async function FactChecksPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const { items, next } = await listFactChecks({ limit: 50, cursor: firstOf((await searchParams).cursor) });
  const [{ held, claims }, found] = await Promise.all([
    countFactChecks(),
    articlesOfChecks(items.map(({ id }) => id)),
  ]);
  return (
    <>
      <PageHeading title="Known fact-checks">
        What fact-checkers have published, in their own words. A claim that one of them has checked says so on
        its card, with the rating as the checker worded it. Standfirst itself calls nothing true or false.
      </PageHeading>
      <div className="max-w-[1080px] gap-x-16 lg:grid lg:grid-cols-[minmax(0,1fr)_23rem]">
        <section aria-label="Fact-checks held">
          {held === 0 ? (
            <p className="max-w-[62ch] border-t border-ink pt-4 text-muted">
              None held yet. Give a feed of ClaimReviews (schema.org), as fact-checkers publish them, or the
              page of one fact-check.
            </p>
          ) : (
            <>
              <p className="border-t border-ink pt-3 text-sm text-muted">
                {held} held; {claims === 1 ? '1 claim' : `${claims} claims`} of articles matched. A feed that
                was added just now is matched within minutes.
              </p>
              <ul className="mt-3 divide-y divide-rule border-t border-rule">
                {items.map((check) => (
                  <CheckItem key={check.id} check={check} found={found.get(check.id)} />
                ))}
              </ul>
            </>
          )}
          <MoreLink path="/documents/fact-checks" next={next} />
        </section>
        {may('submit') && (
          <section aria-labelledby="add" className="mt-12 lg:mt-0">
            <h2 id="add" className="mb-3 border-t border-ink pt-3 text-xl">
              Add fact-checks
            </h2>
            <AddChecksForm action={addChecksFromForm} />
          </section>
        )}
      </div>
    </>
  );
}

function CheckItem({
  check,
  found,
}: {
  check: FactCheck;
  found: { readonly count: number; readonly articles: readonly CheckedArticle[] } | undefined;
}) {
  return (
    <li className="py-4">
      <p className="font-serif text-lg leading-6" dir="auto">
        {check.claim}
      </p>
      <p className="mt-1 text-sm">
        <RatingWords check={check} />
      </p>
      {found && (
        <p className="mt-1 text-[13px] text-muted">
          In{' '}
          {found.articles.map(({ id, headline }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link href={`/articles/${encodeURIComponent(id)}`} className="link">
                <bdi dir="auto">{headline ?? 'an article without a headline'}</bdi>
              </Link>
            </span>
          ))}
          {found.count > found.articles.length && ` and ${found.count - found.articles.length} more`}
        </p>
      )}
      {may('submit') && (
        <form action={removeCheckFromForm} className="mt-2">
          <input type="hidden" name="id" value={check.id} />
          <button className="button button-plain" aria-label={`Remove: ${check.claim.slice(0, 80)}`}>
            Remove
          </button>
        </form>
      )}
    </li>
  );
}
