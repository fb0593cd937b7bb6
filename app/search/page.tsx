import Link from 'next/link';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { hasTrigrams, MOST_QUERY, searchBest } from '@/lib/store/search';
import type { SearchHit } from '@/lib/types';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';
import { hrefOfHit } from '../shell/href-of-hit';
import { SearchField } from './search-field';

export const generateMetadata = async () => ({ title: (await getTranslations('shell'))('search') });

const GROUPS = ['source', 'article', 'claim'] as const satisfies readonly SearchHit['kind'][];
const PER_KIND = 20;

export default async function SearchPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const question = (firstOf((await searchParams).q) ?? '').slice(0, MOST_QUERY);
  const [{ items: hits, more }, fuzzy] = await Promise.all([
    searchBest(question, { limit: PER_KIND }),
    hasTrigrams(),
  ]);
  const [t, shell] = await Promise.all([getTranslations('search'), getTranslations('shell')]);
  return (
    <>
      <PageHeading title={shell('search')}>
        {t.rich('about', { code: (words) => <code className="whitespace-nowrap">{words}</code> })}
      </PageHeading>
      <div className="max-w-[760px]">
        <form action="/search" role="search" className="flex gap-2">
          <SearchField question={question} most={MOST_QUERY} label={t('field')} />
          <button className="button button-ink">{t('send')}</button>
        </form>
        {!fuzzy && <p className="mt-3 text-[13px] text-muted">{t('exact')}</p>}
        {question.trim() !== '' && hits.length === 0 && (
          <p role="status" className="mt-8 text-muted">
            {t('none')}
          </p>
        )}
        {GROUPS.map((kind) => {
          const found = hits.filter((hit) => hit.kind === kind);
          return found.length === 0 ? null : (
            <section key={kind} aria-labelledby={kind} className="mt-8">
              <h2 id={kind} className="text-2xl">
                {t(`groups.${kind}`)}{' '}
                <span className="font-sans text-sm text-muted tabular-nums">
                  {more.includes(kind) ? t('first', { count: PER_KIND }) : found.length}
                </span>
              </h2>
              <ol className="mt-2 divide-y divide-rule border-y border-rule">
                {found.map((hit) => (
                  <Hit key={`${hit.articleId} ${hit.id}`} hit={hit} />
                ))}
              </ol>
            </section>
          );
        })}
      </div>
    </>
  );
}

/** One thing found; a claim shows its own words first, the others their name. */
function Hit({ hit }: { readonly hit: SearchHit }) {
  const excerpt = hit.excerpt.map(({ text, hit: fits }, index) =>
    fits ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
  const claim = hit.kind === 'claim';
  return (
    <li className="py-3">
      <Link
        href={hrefOfHit(hit)}
        className="inline-block font-serif text-[1.1875rem] leading-6 first-letter:uppercase hover:underline"
        dir="auto"
      >
        {claim ? excerpt : hit.title}
      </Link>
      <p className="mt-0.5 text-sm text-muted" dir="auto">
        {claim ? hit.title : excerpt}
      </p>
    </li>
  );
}
