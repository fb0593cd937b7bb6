import Link from 'next/link';
import { useTranslations } from '#messages';

/** The way to the next page of a long list; nothing at its end. */
export function MoreLink({
  path,
  query,
  next,
}: {
  path: string;
  query?: Record<string, string>;
  next: string | null;
}) {
  const t = useTranslations('shell');
  if (next === null) return null;
  return (
    <p className="mt-6">
      <Link href={`${path}?${new URLSearchParams({ ...query, cursor: next })}`} className="button">
        {t('more')}
      </Link>
    </p>
  );
}
