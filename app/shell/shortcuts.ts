import { PAGES } from './pages';

/** Every shortcut, by where it works: what the list behind `?` and docs/keyboard.md show. What each does: shortcut-words.ts. */
export const shortcuts = [
  { name: 'Reading an article', keys: ['j', 'k', 'Enter', 'Esc', 'o', 'v', 'y', 'Shift+y', 'e', 'f'] },
  {
    name: 'Review queue',
    keys: ['j', 'k', 'Space', 'Enter', 'a', 'd', 's', 'Shift+a', 'm', 'c', 'x', 'Shift+x', 'u', 'Esc'],
  },
  { name: 'Graph', keys: ['j', 'k', 'Enter', 'n', 'o', 'Esc'] },
  { name: 'Everywhere', keys: ['?', '/', 'Ctrl+K', ...PAGES.map(({ key }) => `g ${key}`)] },
] as const satisfies readonly { readonly name: string; readonly keys: readonly string[] }[];

/** Where a shortcut works. */
export type Place = (typeof shortcuts)[number]['name'];
