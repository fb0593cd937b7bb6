import Link from 'next/link';

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
  if (next === null) return null;
  return (
    <p className="mt-6">
      <Link href={`${path}?${new URLSearchParams({ ...query, cursor: next })}`} className="button">
        More
      </Link>
    </p>
  );
}
