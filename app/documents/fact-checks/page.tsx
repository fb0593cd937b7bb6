import Link from 'next/link';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { useTranslations } from '#messages';
import { may } from '@/lib/access/acting';
import {
  articlesOfChecks,
  countFactChecks,
  listFactChecks,
  type CheckedArticle,
} from '@/lib/store/fact-checks';
import type { FactCheck } from '@/lib/types';
import { ArticleName } from '../../article/article-name';
import { RatingWords } from '../../article/checked-lines';
import { ClientMessages } from '../../messages/client-messages';
import { MoreLink } from '../../shell/more-link';
import { PageHeading } from '../../shell/page-heading';
import { firstOf, type Query } from '../../shell/query';
import { AddChecksForm } from './add-form';
import { addChecksFromForm, removeCheckFromForm } from './check-action';

export const generateMetadata = async () => ({ title: (await getTranslations('documents'))('checks.title') });

export default async function FactChecksPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const { items, next } = await listFactChecks({ limit: 50, cursor: firstOf((await searchParams).cursor) });
  const [{ held, claims }, found] = await Promise.all([
    countFactChecks(),
    articlesOfChecks(items.map(({ id }) => id)),
  ]);
  const t = await getTranslations('documents');
  return (
    <>
      <PageHeading title={t('checks.title')}>{t('checks.about')}</PageHeading>
      <div className="max-w-[1080px] gap-x-16 lg:grid lg:grid-cols-[minmax(0,1fr)_23rem]">
        <section aria-label={t('checks.held')}>
          {held === 0 ? (
            <p className="max-w-[62ch] border-t border-ink pt-4 text-muted">{t('checks.none')}</p>
          ) : (
            <>
              <p className="border-t border-ink pt-3 text-sm text-muted">
                {t('checks.counts', { held, claims })}
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
              {t('checks.add')}
            </h2>
            <ClientMessages rooms={['documents']}>
              <AddChecksForm action={addChecksFromForm} />
            </ClientMessages>
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
  const t = useTranslations('documents');
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
          {t.rich('checks.foundIn', {
            more: found.count - found.articles.length,
            articles: () =>
              found.articles.map(({ id, ...article }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <Link href={`/articles/${encodeURIComponent(id)}`} className="link">
                    <ArticleName {...article} />
                  </Link>
                </span>
              )),
          })}
        </p>
      )}
      {may('submit') && (
        <form action={removeCheckFromForm} className="mt-2">
          <input type="hidden" name="id" value={check.id} />
          <button
            className="button button-plain"
            aria-label={t('checks.removeOn', { claim: check.claim.slice(0, 80) })}
          >
            {t('checks.remove')}
          </button>
        </form>
      )}
    </li>
  );
}
