import { getTranslations } from 'next-intl/server';
import { useTranslations } from '#messages';
import { DeadEnd } from './shell/dead-end';

export const generateMetadata = async () => ({ title: (await getTranslations('shell'))('notFound.title') });

/** Shown for an address that leads nowhere. */
export default function NotFound() {
  const t = useTranslations('shell');
  const ways = [
    { href: '/', name: t('pages.home.name') },
    { href: '/articles', name: t('notFound.articles') },
  ] as const;
  return <DeadEnd heading={t('notFound.heading')} about={t('notFound.about')} ways={ways} />;
}
