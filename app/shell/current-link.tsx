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
      className="nav-link"
    >
      {children}
    </Link>
  );
}
