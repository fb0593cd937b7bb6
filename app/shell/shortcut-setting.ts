const KEY = 'standfirst:single-key-shortcuts';

/** True unless the reader has turned single-key shortcuts off (WCAG 2.1.4). Kept in this browser. */
export function shortcutsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    // Storage is refused in some private windows.
    return true;
  }
}

/** Turns single-key shortcuts on or off in this browser. */
export function setShortcuts(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Nothing to keep it in: the setting lasts as long as the page.
  }
}

/** True when keys go into a field, so that a letter is a letter. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
