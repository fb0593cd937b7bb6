import type { Translate } from '../messages/translate';
import { PAGES } from './pages';
import type { Place } from './shortcuts';

/** What a key is called on the reader's keyboard: "Shift+a", "Umschalt+a". */
export const keyWords = (t: Translate<'shell'>, key: string): string =>
  key.replace(/^(?:Shift|Ctrl)(?=\+)|^(?:Space|Enter)$/, (name) =>
    t(`keyboard.keys.${name as 'Shift' | 'Ctrl' | 'Space' | 'Enter'}`),
  );

/** What a shortcut does, in the reader's language; `key` is its key by default. */
export function shortcutWords(t: Translate<'shell'>, place: Place, key: string): string {
  const page = PAGES.find((one) => key === `g ${one.key}`);
  if (page) return t('keyboard.go', { page: t(`pages.${page.id}.name`) });
  // A key without its words is found by test/app/shortcuts.test.tsx.
  return t(`keyboard.does.${place}.${key}` as 'keyboard.does.Graph.j');
}
