import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { useTranslations } from '#messages';

export const generateMetadata = async () => ({ title: (await getTranslations('shell'))('notFound.title') });

/** Shown for an address that leads nowhere. */
export default function NotFound() {
  const t = useTranslations('shell');
  return (
    <div className="max-w-[62ch] pt-10">
      <h1 className="text-4xl">{t('notFound.heading')}</h1>
      <p className="mt-3 text-muted">{t('notFound.about')}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <Link href="/" className="button button-ink">
          {t('pages.home.name')}
        </Link>
        <Link href="/articles" className="button">
          {t('notFound.articles')}
        </Link>
      </p>
    </div>
  );
}
