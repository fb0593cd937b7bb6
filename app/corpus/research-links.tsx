'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

const PLACES = [
  { href: '/corpus', name: 'Figures' },
  { href: '/corpus/graph', name: 'Graph' },
  { href: '/export', name: 'Export' },
] as const;

/** The pages on all articles together; each keeps which articles are meant. */
export function ResearchLinks({ given }: { readonly given: Readonly<Record<string, string>> }) {
  const path = usePathname();
  const query = new URLSearchParams(given).toString();
  return (
    <nav aria-label="Corpus" className="no-print mb-6">
      <ul className="flex gap-6 text-sm">
        {PLACES.map(({ href, name }) => (
          <li key={href}>
            <Link
              prefetch={false}
              href={query ? `${href}?${query}` : href}
              aria-current={path === href ? 'page' : undefined}
              className="choice"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
