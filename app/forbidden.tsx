import { getTranslations } from 'next-intl/server';
import { useTranslations } from '#messages';
import { DeadEnd } from './shell/dead-end';

export const generateMetadata = async () => ({ title: (await getTranslations('shell'))('forbidden.title') });

/** Shown, with 403, for what one's role does not give. */
export default function Forbidden() {
  const t = useTranslations('shell');
  const ways = [
    { href: '/', name: t('forbidden.home') },
    { href: '/account', name: t('account.yours') },
  ] as const;
  return <DeadEnd heading={t('forbidden.heading')} about={t('forbidden.about')} ways={ways} />;
}
