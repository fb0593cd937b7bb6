// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GoKeys } from '@/app/shell/go-keys';
import { PAGES } from '@/app/shell/pages';
import { ShortcutHelp } from '@/app/shell/shortcut-help';
import {
  keyFor,
  moveKey,
  nameOfKey,
  resetKeys,
  setShortcuts,
  shortcutOf,
} from '@/app/shell/shortcut-setting';
import { keyWords, shortcutWords } from '@/app/shell/shortcut-words';
import { shortcuts } from '@/app/shell/shortcuts';
import { render, words } from './in-words';

const push = vi.fn();
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

const pressed = (key: string, over: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...over });

beforeEach(() => {
  push.mockClear();
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.useRealTimers();
});

describe('shortcuts', () => {
  it('are each their own key at their place', () => {
    for (const { name, keys } of shortcuts) {
      expect([name, new Set(keys).size]).toEqual([name, keys.length]);
      for (const key of keys) expect(shortcutWords(words('shell'), name, key)).not.toMatch(/^shell\./);
    }
    expect(new Set(PAGES.map(({ key }) => key)).size).toBe(PAGES.length);
  });

  it.each([
    [{ key: 'A', shiftKey: true }, 'Shift+a'],
    [{ key: 'A', shiftKey: false }, 'a'], // Caps Lock
    [{ key: ' ', shiftKey: false }, 'Space'],
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: 'Escape', shiftKey: false }, 'Esc'],
  ])('call %o %s', (event, name) => expect(nameOfKey(event)).toBe(name));

  it.each([
    ['Shift+a', 'Umschalt+a'],
    ['Ctrl+K', 'Strg+K'],
    ['Space', 'Leertaste'],
    ['Enter', 'Eingabe'],
    ['Esc', 'Esc'],
    ['?', '?'],
  ])('call %s by what stands on a German keyboard: %s', (key, named) => {
    expect(keyWords(words('shell', 'de'), key)).toBe(named);
    expect(keyWords(words('shell'), key)).toBe(key);
  });

  it('are moved to another key, which then does it, and the old one no longer', () => {
    expect(moveKey('Review queue', 'a', 'z')).toBeNull();
    expect(shortcutOf('Review queue', pressed('z'))).toBe('a');
    expect(shortcutOf('Review queue', pressed('a'))).toBeNull();
    expect(keyFor('Reading an article', 'j')).toBe('j');
    resetKeys();
    expect(shortcutOf('Review queue', pressed('a'))).toBe('a');
  });

  it('are not moved to a key that is taken there or everywhere', () => {
    expect(moveKey('Review queue', 'a', 'd')).toEqual({ place: 'Review queue', key: 'd' });
    expect(moveKey('Review queue', 'a', '/')).toEqual({ place: 'Everywhere', key: '/' });
    expect(moveKey('Review queue', 'a', 'g')).toMatchObject({ place: 'Everywhere' });
    expect(moveKey('Everywhere', '/', 'j')).not.toBeNull();
    expect(keyFor('Review queue', 'a')).toBe('a');
  });

  it.each(['null', '[]', '{"Review queue a": 7}', '{"Review queue a": "Enter"}', 'no JSON'])(
    'are where they were when %s is kept in their place',
    (kept) => {
      localStorage.setItem('standfirst:shortcut-keys', kept);
      expect(shortcutOf('Review queue', pressed('a'))).toBe('a');
    },
  );

  it('are moved in the list that ? opens', () => {
    render(<ShortcutHelp />);
    fireEvent.keyDown(document.body, { key: '?' });
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Key for “Confirm”: a' }));
    fireEvent.keyDown(dialog.getByRole('button', { name: /“Confirm”/ }), { key: 'd' });
    expect(dialog.getByRole('status').textContent).toBe('d is taken: Dismiss, with a reason.');
    fireEvent.click(dialog.getByRole('button', { name: /“Confirm”/ }));
    fireEvent.keyDown(dialog.getByRole('button', { name: /“Confirm”/ }), { key: 'z' });
    expect(dialog.getByRole('button', { name: 'Key for “Confirm”: z' })).toBeDefined();
    fireEvent.click(dialog.getByRole('button', { name: 'Reset the keys' }));
    expect(dialog.getByRole('button', { name: 'Key for “Confirm”: a' })).toBeDefined();
  });
});

describe('g and a letter', () => {
  const press = (key: string, over: KeyboardEventInit = {}) =>
    fireEvent.keyDown(document.body, { key, ...over });

  it.each(PAGES.map(({ key, href }) => [key, href]))('g %s goes to %s', (key, href) => {
    render(<GoKeys />);
    press('g');
    press(key);
    expect(push).toHaveBeenCalledWith(href);
  });

  it('keeps the letter from what the page does with it', () => {
    render(<GoKeys />);
    const page = vi.fn();
    document.addEventListener('keydown', page);
    press('g');
    page.mockClear();
    press('a');
    expect(page).not.toHaveBeenCalled();
    press('a');
    expect(page).toHaveBeenCalledTimes(1);
    document.removeEventListener('keydown', page);
  });

  it('forgets the g after a while, and hears nothing that is typed, held with Ctrl, or turned off', () => {
    const clock = vi.spyOn(performance, 'now');
    clock.mockReturnValue(1_000);
    render(
      <>
        <GoKeys />
        <textarea aria-label="text" />
      </>,
    );
    press('g');
    clock.mockReturnValue(3_000);
    press('q');
    fireEvent.keyDown(screen.getByLabelText('text'), { key: 'g' });
    press('q');
    press('g', { ctrlKey: true });
    press('q');
    setShortcuts(false);
    press('g');
    press('q');
    expect(push).not.toHaveBeenCalled();
    clock.mockRestore();
  });

  it('goes to the search with /', () => {
    render(<GoKeys />);
    press('/');
    expect(push).toHaveBeenCalledWith('/search');
  });
});
