'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const EVERY_MS = 3_000;

/** Asks for the page again for so many seconds: what is at work in the background appears by itself. */
export function RefreshAWhile({ seconds }: { readonly seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const ends = Date.now() + seconds * 1_000;
    const timer = setInterval(() => {
      if (Date.now() > ends) clearInterval(timer);
      else if (!document.hidden) router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
