import Link from 'next/link';
import { useTranslations } from '#messages';

/** A quiet line that some rules are muted, so that what is not there is not taken for what is not wrong; nothing when none is. */
export function MutedNote({
  count,
  hidden,
  className,
}: {
  count: number;
  hidden?: number;
  className?: string;
}) {
  const t = useTranslations('shell');
  if (count === 0) return null;
  const marks =
    hidden === undefined ? 'unknown' : hidden === 0 ? 'none' : hidden === 1 ? 'one' : String(hidden);
  return (
    <p className={`text-[13px] text-muted ${className ?? ''}`}>
      {t('muted', { count, hidden: marks })}{' '}
      <Link href="/settings" className="link">
        {t('pages.settings.name')}
      </Link>
    </p>
  );
}
