'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { PAGES } from './pages';
import { isTyping, nameOfKey, shortcutOf, shortcutsOn } from './shortcut-setting';

/** As long as somebody may take from `g` to the next key. */
const PATIENCE_MS = 1_500;

/** `g` and a letter go to a page, `/` to the search. The letter after `g` means nothing else, whatever the page does with it. */
export function GoKeys() {
  const router = useRouter();
  useEffect(() => {
    let since = -Infinity;
    const listen = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.key === 'Shift') return;
      const key = nameOfKey(event);
      if (performance.now() - since < PATIENCE_MS && !isTyping(event.target)) {
        since = -Infinity;
        event.preventDefault();
        event.stopImmediatePropagation();
        const page = PAGES.find((one) => one.key === key);
        if (page) router.push(page.href);
      } else if (
        key === 'g' &&
        shortcutsOn() &&
        !isTyping(event.target) &&
        !document.querySelector('dialog[open]')
      ) {
        since = performance.now();
        event.preventDefault();
      } else if (shortcutOf('Everywhere', event) === '/') {
        event.preventDefault();
        const field = document.querySelector<HTMLInputElement>('#search');
        if (field) field.select();
        else router.push('/search');
      }
    };
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, [router]);
  return null;
}
