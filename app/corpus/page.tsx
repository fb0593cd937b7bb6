import { connection } from 'next/server';
import { readFields } from '@/lib/explore/filter-fields';
import { getLocale, getTranslations } from 'next-intl/server';
import { corpusFigures, type Count } from '@/lib/store/corpus-figures';
import { FilterForm } from '../articles/filter-form';
import { MESSAGES } from '../messages/all';
import { linkTo } from '../shell/link-to';
import { MutedNote } from '../shell/muted-note';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';
import { AgreementNote } from './agreement-note';
import { Plot } from './plot';
import { ResearchLinks } from './research-links';

export const generateMetadata = async () => ({
  title: (await getTranslations('shell'))('pages.corpus.name'),
});

/** Counts by a name that a message tells in the reader's language; one that has none by itself. */
const inWords = (counts: readonly Count[], words: Readonly<Record<string, string>>) =>
  counts.map(({ name, count }) => ({ name: words[name] ?? name.replaceAll('-', ' '), count }));

export default async function CorpusPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const query = await searchParams;
  const { filter, given, wrong } = readFields(
    Object.fromEntries(Object.entries(query).map(([name, value]) => [name, firstOf(value)])),
  );
  const figures = await corpusFigures(filter);
  const { articles, undated, sources, claims } = figures;
  const [t, shell, locale] = await Promise.all([
    getTranslations('corpus'),
    getTranslations('shell'),
    getLocale(),
  ]);
  const { word, fault } = MESSAGES[locale].verdict;
  const faultNames = Object.fromEntries(Object.entries(fault).map(([id, { name }]) => [id, name]));
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const share = (part: number, all: number): string =>
    all === 0 ? t('noShare') : t('share', { percent: percent.format(part / all), part, all });
  return (
    <>
      <PageHeading title={shell('pages.corpus.name')}>{t('about')}</PageHeading>
      <ResearchLinks given={given} />
      <FilterForm path="/corpus" given={given} wrong={wrong} />
      {articles === 0 ? (
        <p className="text-muted">
          {t.rich(Object.keys(given).length > 0 ? 'noneFits' : 'none', { check: linkTo('/') })}
        </p>
      ) : (
        <>
          <dl className="mb-12 grid gap-4 sm:grid-cols-3">
            <Figure name={t('articles')} value={t('count', { count: articles })} />
            <Figure name={t('unnamed')} value={share(sources.unnamed, sources.all)} />
            <Figure name={t('linked')} value={share(claims.linked, claims.all)} />
          </dl>
          <Plot
            id="days"
            title={t('plots.days')}
            counted={t('articles')}
            by={t('by.day')}
            counts={figures.days}
            form="days"
          />
          {undated > 0 && (
            <p className="mb-12 -mt-8 text-sm text-muted">{t('undated', { count: undated })}</p>
          )}
          <Plot
            id="verdicts"
            title={t('plots.verdicts')}
            counted={t('articles')}
            by={t('by.verdict')}
            counts={inWords(figures.verdicts, word)}
            form="bars"
          />
          <Plot
            id="faults"
            title={t('plots.faults')}
            counted={t('articles')}
            by={t('by.fault')}
            counts={inWords(figures.faults, faultNames)}
            form="bars"
          />
          <MutedNote count={figures.muted.length} className="-mt-8 mb-12" />
          <Plot
            id="outlets"
            title={t('plots.outlets')}
            counted={t('articles')}
            by={t('by.outlet')}
            counts={figures.outlets}
            form="bars"
          />
          {figures.withoutOutlet > 0 && (
            <p className="mb-12 -mt-8 text-sm text-muted">
              {t('withoutOutlet', { count: figures.withoutOutlet })}
            </p>
          )}
          <Plot
            id="quoted"
            title={t('plots.quoted')}
            counted={t('statements')}
            by={t('by.source')}
            counts={figures.quoted.map(({ name, role, count }) => ({
              name: role === null ? name : `${name}, ${role}`,
              count,
            }))}
            form="bars"
          />
          <p className="-mt-8 mb-12 max-w-[80ch] text-sm text-muted">{t('people')}</p>
          <AgreementNote agreement={figures.agreement} />
          <p className="text-sm">
            <a href={`/api/v1/corpus?${new URLSearchParams(given)}`} className="link">
              {t('json')}
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
