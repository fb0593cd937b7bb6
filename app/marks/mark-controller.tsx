'use client';

import { useEffect } from 'react';
import { shortcutOf } from '../shell/shortcut-setting';
import { proofOf } from './active-mark';

/** Each card that glides to its place is a layer of its own, and layers are weighed against all that is drawn: with more cards than these, they leap. */
const MOST_GLIDING = 100;

/**
 * Ties text and margin together: hover, focus and click light up both; `j`/`k` step, `Enter` goes into the card, `Esc` back.
 * One set of listeners for the whole page, however many marks it has; another `version` of its cards is taken hold of anew.
 */
export function MarkController({ rootId, version = '' }: { rootId: string; version?: string }) {
  useEffect(() => {
    const root = document.getElementById(rootId);
    if (!root) return;
    const proof = proofOf(root);
    const margin = root.querySelector<HTMLElement>('.margin');
    const listening = new AbortController();
    const { signal } = listening;
    const wide = window.matchMedia('(min-width: 1280px)');

    const idAt = (target: EventTarget | null): string | null => {
      if (!(target instanceof Element)) return null;
      for (let at = target.closest<HTMLElement>('[data-mark], [data-card]'); at;) {
        const id = at.dataset.card ?? at.dataset.mark!;
        if (proof.has(id)) return id;
        at = at.parentElement?.closest<HTMLElement>('[data-mark], [data-card]') ?? null;
      }
      return null;
    };
    const wordsOf = (id: string) =>
      root.querySelector<HTMLElement>(`a[data-mark="${CSS.escape(id)}"]`) ??
      root.querySelector<HTMLElement>(`[data-mark="${CSS.escape(id)}"]`);
    const focusWords = (id: string) => {
      const words = wordsOf(id) ?? document.getElementById(id);
      if (!words) return;
      if (words.tabIndex < 0) words.tabIndex = -1;
      words.focus({ preventScroll: true });
    };
    const go = (id: string) => {
      margin?.toggleAttribute('data-moving', proof.order.length <= MOST_GLIDING);
      // Before the page is changed, so that it need not be laid out once more to be measured; a card without words must be in sight first.
      const early = wordsOf(id) !== null;
      if (early) proof.reveal(id);
      proof.activate(id);
      if (!early) proof.reveal(id);
      focusWords(id);
    };

    const step = (by: number) => {
      const { order } = proof;
      if (order.length === 0) return;
      const at = proof.active() === null ? -1 : order.indexOf(proof.active()!);
      const next =
        at < 0 ? (by > 0 ? 0 : order.length - 1) : Math.min(order.length - 1, Math.max(0, at + by));
      go(order[next]);
    };

    root.addEventListener(
      'pointerover',
      (event) => {
        if (event.pointerType !== 'mouse' || !wide.matches) return;
        // While the focus is in a card or on a mark, hovering must not take the reader elsewhere.
        if (root.contains(document.activeElement) && document.activeElement !== root) return;
        const id = idAt(event.target);
        if (id) proof.activate(id);
      },
      { signal },
    );
    root.addEventListener(
      'focusin',
      (event) => {
        const id = idAt(event.target);
        if (id) proof.activate(id);
      },
      { signal },
    );
    root.addEventListener(
      'click',
      (event) => {
        if (!(event.target instanceof Element) || event.metaKey || event.ctrlKey || event.shiftKey) return;
        if (event.target.closest('[data-close]')) {
          const id = proof.active();
          if (id) focusWords(id); // first: the focus would light it up again
          proof.activate(null);
          return;
        }
        if (event.target.closest('[data-back]')) {
          const id = proof.active();
          if (id) go(id);
          return;
        }
        const jump = event.target.closest<HTMLElement>('[data-jump]')?.dataset.jump;
        if (jump !== undefined) {
          event.preventDefault();
          if (proof.order.includes(jump)) go(jump);
          else proof.reveal(jump);
          return;
        }
        const mark = event.target.closest<HTMLElement>('a[data-mark]');
        // The end of a selection is no click on what it ends in.
        if (mark && document.getSelection()?.isCollapsed === false) return event.preventDefault();
        const id = mark && idAt(mark);
        // A name within a statement opens its note, which leads on to the source: not both at once.
        if (mark && id) {
          event.preventDefault();
          proof.activate(id);
        }
      },
      { signal },
    );
    document.addEventListener(
      'keydown',
      (event) => {
        const key = shortcutOf('Reading an article', event);
        const active = proof.active();
        if (key === 'Esc' && active !== null) {
          event.preventDefault();
          const inCard = document.activeElement?.closest('[data-card]');
          if (inCard) {
            focusWords(active);
            proof.reveal(active);
          } else {
            (document.activeElement as HTMLElement | null)?.blur();
            proof.activate(null);
          }
        } else if (key === 'Enter' && active !== null) {
          const focused = document.activeElement;
          if (focused !== document.body && !focused?.matches('[data-mark]')) return;
          event.preventDefault();
          document.getElementById(active)?.focus({ preventScroll: wide.matches });
        } else if (key === 'j' || key === 'k') {
          event.preventDefault();
          step(key === 'j' ? 1 : -1);
        }
      },
      { signal },
    );

    // A link that is pressed is dragged, where words of it should be selected.
    root.addEventListener(
      'mousedown',
      ({ target }) => {
        const link = target instanceof Element && target.closest<HTMLElement>('a[data-mark]');
        if (link) link.draggable = false;
      },
      { signal },
    );

    proof.place();
    const resized = new ResizeObserver((entries) => proof.resized(entries.map(({ target }) => target)));
    for (const element of proof.measured) resized.observe(element);
    // The type may arrive after the first placing: its lines are of another length.
    void document.fonts?.ready.then(() => {
      if (!signal.aborted) proof.place();
    });
    return () => {
      listening.abort();
      resized.disconnect();
    };
  }, [rootId, version]);
  return null;
}
