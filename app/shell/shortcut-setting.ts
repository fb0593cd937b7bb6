import { shortcuts, type Place } from './shortcuts';

const OFF = 'standfirst:single-key-shortcuts';
const KEYS = 'standfirst:shortcut-keys';

/** True unless the reader has turned single-key shortcuts off (WCAG 2.1.4). Kept in this browser. */
export function shortcutsOn(): boolean {
  try {
    return localStorage.getItem(OFF) !== 'off';
  } catch {
    // Storage is refused in some private windows.
    return true;
  }
}

/** Turns single-key shortcuts on or off in this browser. */
export function setShortcuts(on: boolean): void {
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'off');
  } catch {
    // Nothing to keep it in: the setting lasts as long as the page.
  }
}

/** Keys that the reader has put in place of ours, by place and our key: `{ "Review queue a": "z" }`. */
function ownKeys(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEYS) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {}; // refused, or somebody wrote something else there
  }
}

/** What can be put in place of a shortcut: one that is pressed once, and neither Enter, Esc nor Ctrl+K. */
export const canMove = (key: string): boolean => /^(?:Shift\+)?\S$|^Space$/.test(key);

/** The key that does in this browser what `key` does by default. */
export function keyFor(place: Place, key: string): string {
  const own = ownKeys()[`${place} ${key}`];
  return typeof own === 'string' && canMove(own) ? own : key;
}

/** What a key press is called: `a`, `Shift+a`, `Space`, `?`. */
export function nameOfKey({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): string {
  if (key === ' ') return 'Space';
  if (key === 'Escape') return 'Esc';
  const letter = /^\p{L}$/u.test(key);
  return letter && shiftKey ? `Shift+${key.toLowerCase()}` : letter ? key.toLowerCase() : key;
}

/** Moves a shortcut to another key; what that key does there already is the answer, and then nothing is moved. */
export function moveKey(
  place: Place,
  key: string,
  to: string,
): { readonly place: Place; readonly key: string } | null {
  const taken = shortcuts
    .filter(({ name }) => name === place || name === 'Everywhere' || place === 'Everywhere')
    .flatMap(({ name, keys }) => keys.map((other) => ({ name, other })))
    .find(
      ({ name, other }) => !(name === place && other === key) && keyFor(name, other).split(' ')[0] === to,
    );
  if (taken) return { place: taken.name, key: taken.other };
  const { [`${place} ${key}`]: _, ...rest } = ownKeys();
  try {
    localStorage.setItem(KEYS, JSON.stringify(to === key ? rest : { ...rest, [`${place} ${key}`]: to }));
  } catch {
    // Nothing to keep it in.
  }
  return null;
}

/** Every shortcut is where it was by default. */
export function resetKeys(): void {
  try {
    localStorage.removeItem(KEYS);
  } catch {
    // Nothing was kept.
  }
}

/** True when keys go into a field, so that a letter is a letter. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color'].includes(
      target.type,
    );
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}

/** True for the keys that a link, a button or a box answers to itself. */
export const isOwnToControl = ({ key, target }: KeyboardEvent): boolean =>
  (key === 'Enter' || key === ' ') &&
  target instanceof Element &&
  target.closest('a[href], button, input, summary, label') !== null;

/**
 * Which shortcut of this place a key press is, by its key in docs/keyboard.md; `null` for none: also while somebody types,
 * and while a dialog is open.
 */
export function shortcutOf(place: Place, event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return null;
  if (isTyping(event.target) || document.querySelector('dialog[open]')) return null;
  const pressed = nameOfKey(event);
  const keys: readonly string[] = shortcuts.find(({ name }) => name === place)?.keys ?? [];
  const found = keys.find((key) => keyFor(place, key) === pressed) ?? null;
  return found === null || (canMove(found) && !shortcutsOn()) ? null : found;
}
