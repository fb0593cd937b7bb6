import { headers } from 'next/headers';
import { connection } from 'next/server';
import { publicOrigin } from '@/lib/access/public-origin';
import { readFields } from '@/lib/explore/filter-fields';
import { getTranslations } from 'next-intl/server';
import { countRows } from '@/lib/export/export-analyses';
import { formats } from '@/lib/export/formats';
import { previewOf } from '@/lib/export/preview-of';
import { needsSignIn } from '@/lib/launch/sign-in.mjs';
import { eachAnalysisAcross } from '@/lib/store/across';
import { countAnalyses } from '@/lib/store/articles';
import { FilterForm } from '../articles/filter-form';
import { ResearchLinks } from '../corpus/research-links';
import { ClientMessages } from '../messages/client-messages';
import { linkTo } from '../shell/link-to';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';
import { ChoiceForm } from './choice-form';
import { CopyButton } from '../shell/copy-button';
import { curlOf } from './curl-of';
import { PreviewRows } from './preview-rows';
import { readChoice, writeChoice } from './read-choice';

export const generateMetadata = async () => ({ title: (await getTranslations('shell'))('research.export') });

/** Rows of more articles than this are counted when they are taken: the page would wait for all of them to be read. */
const MOST_COUNTED = 500;

export default async function ExportPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const query = await searchParams;
  const { filter, given, wrong } = readFields(
    Object.fromEntries(Object.entries(query).map(([name, value]) => [name, firstOf(value)])),
  );
  const choice = readChoice(query);
  const { rows: unit, extension } = formats[choice.format];
  const articles = await countAnalyses(filter);
  const counted = unit !== 'articles' && articles <= MOST_COUNTED;
  const [preview, rows] = await Promise.all([
    previewOf(choice.format, eachAnalysisAcross(filter), choice.fields),
    counted ? countRows(choice.format, eachAnalysisAcross(filter)) : null,
  ]);
  const address = `/api/v1/export?${new URLSearchParams({ ...writeChoice(choice), ...given })}`;
  const curl = curlOf(
    publicOrigin((await headers()).get('host') ?? '127.0.0.1'),
    address,
    `standfirst.${extension}`,
    needsSignIn(),
  );
  const [t, shell] = await Promise.all([getTranslations('exporting'), getTranslations('shell')]);
  return (
    <>
      <PageHeading title={shell('research.export')}>{t('about')}</PageHeading>
      <ResearchLinks given={given} />
      <FilterForm path="/export" given={given} wrong={wrong} hidden={writeChoice(choice)} />
      <div className="max-w-[1080px] space-y-10">
        <ChoiceForm key={address} choice={choice} given={given} />
        <section aria-labelledby="rows">
          <h2 id="rows" className="text-2xl">
            {t('rows.title')}
          </h2>
          <p className="mt-1 mb-3 text-muted">
            {rows === null
              ? t('rows.articles', { count: articles })
              : t('rows.counted', { rows, unit: t(`unit.${unit}`), count: articles })}
            {unit !== 'articles' && rows === null && ` ${t('rows.later', { unit: t(`unit.${unit}`) })}`}
          </p>
          {articles === 0 ? (
            <p className="text-muted">
              {t.rich(Object.keys(given).length > 0 ? 'noneFits' : 'none', { check: linkTo('/') })}
            </p>
          ) : (
            <PreviewRows preview={preview} />
          )}
        </section>
        <section aria-labelledby="take">
          <h2 id="take" className="mb-3 text-2xl">
            {t('take.title')}
          </h2>
          <p>
            <a href={address} download className="button button-ink">
              {t('take.download', { extension })}
            </a>
          </p>
          <p className="label mt-5">{t('take.script')}</p>
          <pre
            tabIndex={0}
            aria-label={t('take.command')}
            className="my-2 border border-rule bg-wash p-3 text-[13px] whitespace-pre-wrap [overflow-wrap:anywhere]"
          >
            {curl}
          </pre>
          <ClientMessages rooms={['exporting']}>
            <CopyButton text={curl} />
          </ClientMessages>
          {needsSignIn() && (
            <p className="mt-2 text-sm text-muted">
              {t.rich('take.token', {
                code: (name) => <code>{name}</code>,
                tokens: linkTo('/settings/tokens'),
              })}
            </p>
          )}
        </section>
        <section aria-labelledby="rights">
          <h2 id="rights" className="mb-2 text-2xl">
            {t('rights.title')}
          </h2>
          <p className="max-w-[70ch] text-muted">{t('rights.about')}</p>
        </section>
      </div>
    </>
  );
}
