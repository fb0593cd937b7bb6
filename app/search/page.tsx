import Link from 'next/link';
import { connection } from 'next/server';
import { hasTrigrams, MOST_QUERY, search } from '@/lib/store/search';
import type { SearchHit } from '@/lib/types';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';
import { hrefOfHit } from '../shell/href-of-hit';
import { SearchField } from './search-field';

export const metadata = { title: 'Search' };

const GROUPS: readonly { readonly kind: SearchHit['kind']; readonly title: string }[] = [
  { kind: 'source', title: 'Sources' },
  { kind: 'article', title: 'Articles' },
  { kind: 'claim', title: 'Claims' },
];
const PER_KIND = 20;

export default async function SearchPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const question = (firstOf((await searchParams).q) ?? '').slice(0, MOST_QUERY);
  const [hits, fuzzy] = await Promise.all([search(question, { limit: PER_KIND }), hasTrigrams()]);
  return (
    <>
      <PageHeading title="Search">
        Words of articles, claims and sources. All must be there; “words in quotation marks” stand in a row,{' '}
        <code className="whitespace-nowrap">-without</code> leaves out, <code>or</code> takes either.
      </PageHeading>
      <div className="max-w-[760px]">
        <form action="/search" role="search" className="flex gap-2">
          <SearchField question={question} most={MOST_QUERY} />
          <button className="button button-ink">Search</button>
        </form>
        {!fuzzy && (
          <p className="mt-3 text-[13px] text-muted">
            Mistyped names are not found: this database does not have PostgreSQL’s extension pg_trgm.
          </p>
        )}
        {question.trim() !== '' && hits.length === 0 && (
          <p role="status" className="mt-8 text-muted">
            Nothing has these words. Try fewer, or another form of them.
          </p>
        )}
        {GROUPS.map(({ kind, title }) => {
          const found = hits.filter((hit) => hit.kind === kind);
          return found.length === 0 ? null : (
            <section key={kind} aria-labelledby={kind} className="mt-8">
              <h2 id={kind} className="text-2xl">
                {title}{' '}
                <span className="font-sans text-sm text-muted tabular-nums">
                  {found.length === PER_KIND ? `the first ${PER_KIND}` : found.length}
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
