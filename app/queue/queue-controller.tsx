'use client';

import { useEffect } from 'react';
import { isTyping, shortcutsOn } from '../shell/shortcut-setting';

const DOES: Readonly<Record<string, string>> = { a: 'confirm', d: 'dismiss', u: 'undo' };

/** Keys of the queue: `j`/`k` move between headlines, `a` confirms, `d` dismisses, `u` undoes. */
export function QueueController({ rootId }: { rootId: string }) {
  useEffect(() => {
    let latest: HTMLElement | null = null;
    const listen = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target) || !shortcutsOn()) return;
      if (document.querySelector('dialog[open]')) return;
      const items = [...document.querySelectorAll<HTMLElement>(`#${rootId} > [data-flag]`)];
      if (items.length === 0) return;
      const at = items.findIndex((item) => item.contains(document.activeElement));
      const visit = (index: number) => {
        const item = items[Math.min(items.length - 1, Math.max(0, index))];
        item.focus({ preventScroll: true });
        item.scrollIntoView({ block: 'nearest' });
      };
      if (event.key === 'j' || event.key === 'k') {
        event.preventDefault();
        visit(at + (event.key === 'j' ? 1 : -1));
        return;
      }
      const does = DOES[event.key];
      if (does === undefined) return;
      const item = does === 'undo' && latest?.isConnected ? latest : items[at];
      const button = item?.querySelector<HTMLButtonElement>(`[data-do="${does}"]:not(:disabled)`);
      if (!button) return;
      event.preventDefault();
      latest = item;
      button.click();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [rootId]);
  return null;
}
