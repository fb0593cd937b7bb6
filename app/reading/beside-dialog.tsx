'use client';

import { useTranslations } from '#messages';
import { useEffect, useRef } from 'react';

/** The quotation beside its passage (app/article/beside.tsx), large, the two side by side where there is room. */
export function BesideDialog({ card, onClose }: { card: string; onClose: () => void }) {
  const t = useTranslations('reading');
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = document.querySelectorAll(`#${CSS.escape(card)} [data-beside] > .beside`);
    body.current?.replaceChildren(...[...shown].map((one) => one.cloneNode(true)));
    dialog.current?.showModal();
  }, [card]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="beside"
      onClose={onClose}
      onKeyDown={(event) => {
        // The key that opened it closes it.
        if (event.key !== 'v') return;
        event.preventDefault(); // else it would open it again
        dialog.current?.close();
      }}
      className="dialog w-[min(68rem,calc(100vw-2rem))]"
    >
      <h2 id="beside" className="text-2xl">
        {t('beside')}
      </h2>
      <div ref={body} className="beside-large mt-3" />
      {/* In sight from the beginning: what has the focus is scrolled to, and the passage may be longer than a phone. */}
      <form method="dialog" className="sticky -bottom-6 -mx-6 mt-5 -mb-6 bg-paper px-6 py-4">
        <button className="button" autoFocus>
          {t('close')}
        </button>
      </form>
    </dialog>
  );
}
