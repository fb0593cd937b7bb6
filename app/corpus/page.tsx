import Link from 'next/link';
import { connection } from 'next/server';
import { corpusFigures, type Count } from '@/lib/store/corpus-figures';
import { readFields } from '../api/filter-fields';
import { FilterForm } from '../articles/filter-form';
import { MutedNote } from '../shell/muted-note';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';
import { MESSAGES } from '../messages/all';
import { AgreementNote } from './agreement-note';
import { Plot } from './plot';
import { ResearchLinks } from './research-links';

export const metadata = { title: 'Corpus' };

const number = (count: number) => count.toLocaleString('en-GB');
const share = (part: number, all: number) =>
  all === 0 ? 'none' : `${((100 * part) / all).toFixed(1)}% (${number(part)} of ${number(all)})`;
/** Names as the rest of the pages has them. */
const inWords = (counts: readonly Count[], words: Readonly<Record<string, string>>) =>
  counts.map(({ name, count }) => ({ name: words[name] ?? name.replaceAll('-', ' '), count }));
const FAULT_NAMES = Object.fromEntries(
  Object.entries(MESSAGES.en.verdict.fault).map(([fault, { name }]) => [fault, name]),
);

export default async function CorpusPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const query = await searchParams;
  const { filter, given } = readFields(
    Object.fromEntries(Object.entries(query).map(([name, value]) => [name, firstOf(value)])),
  );
  const figures = await corpusFigures(filter);
  const { articles, undated, sources, claims } = figures;
  return (
    <>
      <PageHeading title="Corpus">Figures over all articles, or over those you choose.</PageHeading>
      <ResearchLinks given={given} />
      <FilterForm path="/corpus" given={given} />
      {articles === 0 ? (
        <p className="text-muted">
          {Object.keys(given).length > 0 ? 'No article is like that.' : 'Nothing is checked yet.'}{' '}
          <Link href="/" className="link">
            Paste an address or a text
          </Link>{' '}
          and it is counted here: verdicts, faults, outlets, who is quoted, and how far editors agree.
        </p>
      ) : (
        <>
          <dl className="mb-12 grid gap-4 sm:grid-cols-3">
            <Figure name="Articles" value={number(articles)} />
            <Figure name="Sources without a name" value={share(sources.unnamed, sources.all)} />
            <Figure name="Claims with a primary source linked" value={share(claims.linked, claims.all)} />
          </dl>
          <Plot
            id="days"
            title="Articles by day"
            counted="Articles"
            by="Day"
            counts={figures.days}
            form="days"
          />
          {undated > 0 && (
            <p className="mb-12 -mt-8 text-sm text-muted">Without a date: {number(undated)}.</p>
          )}
          <Plot
            id="verdicts"
            title="Verdicts on headlines"
            counted="Articles"
            by="Verdict"
            counts={inWords(figures.verdicts, MESSAGES.en.verdict.word)}
            form="bars"
          />
          <Plot
            id="faults"
            title="Faults by kind"
            counted="Articles"
            by="Fault"
            counts={inWords(figures.faults, FAULT_NAMES)}
            form="bars"
          />
          <MutedNote count={figures.muted.length} className="-mt-8 mb-12" />
          <Plot
            id="outlets"
            title="Outlets"
            counted="Articles"
            by="Outlet"
            counts={figures.outlets}
            form="bars"
          />
          {figures.withoutOutlet > 0 && (
            <p className="mb-12 -mt-8 text-sm text-muted">
              Without an outlet: {number(figures.withoutOutlet)}.
            </p>
          )}
          <Plot
            id="quoted"
            title="Most quoted sources"
            counted="Statements"
            by="Source"
            counts={figures.quoted.map(({ name, role, count }) => ({
              name: role === null ? name : `${name}, ${role}`,
              count,
            }))}
            form="bars"
          />
          <p className="-mt-8 mb-12 max-w-[80ch] text-sm text-muted">
            People are one over several articles by their full name while their roles agree; “Marsh” alone is
            somebody of one article.
          </p>
          <AgreementNote agreement={figures.agreement} />
          <p className="text-sm">
            <a href={`/api/v1/corpus?${new URLSearchParams(given)}`} className="link">
              These numbers as JSON
            </a>
          </p>
        </>
      )}
    </>
  );
}

const Figure = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt className="label">{name}</dt>
    <dd className="text-xl tabular-nums">{value}</dd>
  </div>
);
