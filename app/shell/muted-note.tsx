import Link from 'next/link';

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
  if (count === 0) return null;
  const kept =
    hidden === undefined
      ? ''
      : hidden === 0
        ? ' and would say nothing here'
        : hidden === 1
          ? ' and one mark is kept back here'
          : ` and ${hidden} marks are kept back here`;
  return (
    <p className={`text-[13px] text-muted ${className ?? ''}`}>
      {count === 1 ? 'One rule is muted' : `${count} rules are muted`}
      {kept}.{' '}
      <Link href="/settings" className="link">
        Settings
      </Link>
    </p>
  );
}
