'use client';

import { useTranslations } from '#messages';
import { useEffect, useState } from 'react';

/** How long a link says that it was copied, in milliseconds. */
const TOLD_MS = 2_000;

async function textOf(link: HTMLAnchorElement): Promise<string> {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.text()).trim();
}

/** Has every link of the page with `data-copy` copy what it leads to; one that cannot is followed as any link is. */
export function CopyController() {
  const t = useTranslations('reading');
  const [told, setTold] = useState('');
  useEffect(() => {
    const onClick = async (event: MouseEvent): Promise<void> => {
      const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[data-copy]');
      const other = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
      if (!link || other || !navigator.clipboard) return;
      event.preventDefault();
      try {
        await navigator.clipboard.writeText(await textOf(link));
        link.dataset.copied = t('copiedMark');
        setTold(t('copied', { what: link.textContent ?? '' }));
        setTimeout(() => delete link.dataset.copied, TOLD_MS);
      } catch {
        window.location.assign(link.href);
      }
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [t]);
  return (
    <p role="status" className="sr-only">
      {told}
    </p>
  );
}
