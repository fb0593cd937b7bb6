import Link from 'next/link';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { PageHeading } from '../../../shell/page-heading';
import { firstOf, type Query } from '../../../shell/query';

export const generateMetadata = async () => ({
  title: (await getTranslations('tokens'))('browser.refused.title'),
});

/** Why a page that a browser sent was refused, by the code of the refusal. */
const WHY = ['no-token', 'too-large', 'not-a-url', 'empty'] as const;

export default async function RefusedPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const t = await getTranslations('tokens');
  const given = firstOf((await searchParams).why);
  const why = WHY.find((one) => one === given) ?? 'other';
  return (
    <>
      <PageHeading title={t('browser.refused.heading')}>
        {why === 'no-token' || why === 'empty'
          ? t(`browser.refused.why.${why}`)
          : t(`browser.refused.why.${why}`, { instead: t('browser.instead') })}
      </PageHeading>
      <p className="flex flex-wrap gap-3">
        <Link href="/" className="button button-ink">
          {t('browser.refused.paste')}
        </Link>
        <Link href="/settings/browser" className="button button-plain">
          {t('browser.title')}
        </Link>
      </p>
    </>
  );
}
