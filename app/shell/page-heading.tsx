import type { ReactNode } from 'react';

/** A page's title with one sentence on what it is for. */
export function PageHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="pt-8 pb-6 lg:pt-10">
      <h1 className="text-4xl leading-tight first-letter:uppercase" dir="auto">
        {title}
      </h1>
      {children && <p className="mt-2 max-w-[62ch] text-muted">{children}</p>}
    </header>
  );
}
