import Link from 'next/link';
import { useTranslations } from '#messages';

/** Back from one of the settings to all of them. */
export function AllSettings() {
  const t = useTranslations('settings');
  return (
    <p className="text-sm">
      <Link href="/settings" className="link">
        {t('all')}
      </Link>
    </p>
  );
}
