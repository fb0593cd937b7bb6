'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { isUnconverted } from '../messages/unconverted';

/** Where a page stands; one that still speaks English alone says so, for a screen reader's voice. */
export function Content({ children }: { children: ReactNode }) {
  return (
    <main
      id="content"
      lang={isUnconverted(usePathname()) ? 'en' : undefined}
      tabIndex={-1}
      className="min-w-0 flex-1 px-5 pb-24 outline-none sm:px-8 lg:px-12"
    >
      {children}
    </main>
  );
}
