import Link from 'next/link';

export const metadata = { title: 'Not found' };

/** Shown for an address that leads nowhere. */
export default function NotFound() {
  return (
    <div className="max-w-[62ch] pt-10">
      <h1 className="text-4xl">Nothing under this address</h1>
      <p className="mt-3 text-muted">
        The article or source may have been removed, or the address was cut short on its way here. An article
        keeps its address for good: the same text always leads to the same page.
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        <Link href="/" className="button button-ink">
          Check an article
        </Link>
        <Link href="/articles" className="button">
          All articles
        </Link>
      </p>
    </div>
  );
}
