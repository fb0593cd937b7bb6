'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** A link of the navigation that knows whether it leads to where the reader is. */
export function CurrentLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  // The export stands beside the figures and the graph (app/corpus/research-links.tsx).
  const current =
    href === '/corpus' && path === '/export'
      ? true
      : href === '/'
        ? path === '/'
        : path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      // Each page is made anew for each request: what could be fetched ahead is next to nothing, and asked for 20 times a page.
      prefetch={false}
      aria-current={current ? (path === href ? 'page' : 'true') : undefined}
      className="block border-b-2 border-transparent py-2 text-muted hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink lg:border-b-0 lg:border-l-2 lg:px-3 lg:py-1.5"
    >
      {children}
    </Link>
  );
}
