import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { useTranslations } from '#messages';

export const generateMetadata = async () => ({ title: (await getTranslations('shell'))('forbidden.title') });

/** Shown, with 403, for what one's role does not give. */
export default function Forbidden() {
  const t = useTranslations('shell');
  return (
    <div className="max-w-[62ch] pt-10">
      <h1 className="text-4xl">{t('forbidden.heading')}</h1>
      <p className="mt-3 text-muted">{t('forbidden.about')}</p>
      <p className="mt-6 flex gap-3">
        <Link href="/" className="button button-ink">
          {t('forbidden.home')}
        </Link>
        <Link href="/account" className="button">
          {t('account.yours')}
        </Link>
      </p>
    </div>
  );
}
