import Link from 'next/link';
import type { ReactNode } from 'react';

/** For a message's words that lead to another page: `t.rich('none', { check: linkTo('/') })`. `prefetch`: as next/link's. */
export const linkTo = (href: string, prefetch?: false) =>
  function Words(words: ReactNode) {
    return (
      <Link href={href} prefetch={prefetch} className="link">
        {words}
      </Link>
    );
  };
