'use client';

import type { ReactNode } from 'react';

/** Opens the browser's print, which makes a PDF too. Without scripts the browser's own menu does. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <button type="button" onClick={() => window.print()} className="button tool">
      {children}
    </button>
  );
}
