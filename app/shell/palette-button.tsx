'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from '#messages';
import { useEffect, useState } from 'react';

// Its code comes when it is first opened: a reader of one article does without.
const load = () => import('./palette').then(({ Palette }) => Palette);
const Palette = dynamic(load, { ssr: false });

/** Ctrl+K or ⌘K: the palette; the button is for those without a keyboard. */
export function PaletteButton() {
  const t = useTranslations('shell');
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // Fetched while the other key is on its way, so that what is typed next is not lost.
      if (/^(?:Control|Meta)$/.test(event.key)) void load();
      const chord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!chord || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen((was) => was || !document.querySelector('dialog[open]'));
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="link hidden min-h-6 cursor-pointer text-left text-[13px] text-muted lg:block"
      >
        {t('palette.button')} <kbd className="ml-1">{t('palette.keys')}</kbd>
      </button>
      {open && <Palette onClose={() => setOpen(false)} />}
    </>
  );
}
