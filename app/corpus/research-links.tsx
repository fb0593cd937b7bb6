'use client';

import { useTranslations } from '#messages';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

const PLACES = [
  { href: '/corpus', name: 'figures' },
  { href: '/corpus/graph', name: 'graph' },
  { href: '/export', name: 'export' },
] as const;

/** The pages on all articles together; each keeps which articles are meant. */
export function ResearchLinks({ given }: { readonly given: Readonly<Record<string, string>> }) {
  const t = useTranslations('shell');
  const path = usePathname();
  const query = new URLSearchParams(given).toString();
  return (
    <nav aria-label={t('pages.corpus.name')} className="no-print mb-6">
      <ul className="flex gap-6 text-sm">
        {PLACES.map(({ href, name }) => (
          <li key={href}>
            <Link
              prefetch={false}
              href={query ? `${href}?${query}` : href}
              aria-current={path === href ? 'page' : undefined}
              className="choice"
            >
              {t(`research.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
