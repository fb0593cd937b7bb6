'use client';

import { useState } from 'react';
import { useTranslations } from '#messages';
import { canMove, moveKey, nameOfKey } from './shortcut-setting';
import { keyWords, shortcutWords } from './shortcut-words';
import type { Place } from './shortcuts';

interface Props {
  readonly place: Place;
  /** Its key by default. */
  readonly shortcut: string;
  /** Its key in this browser. */
  readonly current: string;
  readonly does: string;
  /** Told what became of it. */
  readonly onMove: (message: string) => void;
}

/** The key of one shortcut; a button that takes another key, where it can be moved. */
export function ShortcutKey({ place, shortcut, current, does, onMove }: Props) {
  const t = useTranslations('shell');
  const [listening, setListening] = useState(false);
  if (!canMove(shortcut))
    return (
      <>
        {shortcut.split(' ').map((part) => (
          <kbd key={part} className="mr-1">
            {keyWords(t, part)}
          </kbd>
        ))}
      </>
    );
  return (
    <button
      type="button"
      aria-label={t('keyboard.keyFor', { does, key: keyWords(t, current) })}
      onClick={() => setListening(true)}
      onBlur={() => setListening(false)}
      onKeyDown={(event) => {
        if (!listening || event.metaKey || event.ctrlKey || event.altKey || event.key === 'Shift') return;
        if (event.key === 'Tab') return setListening(false);
        event.preventDefault();
        event.stopPropagation();
        setListening(false);
        const pressed = nameOfKey(event);
        if (pressed === 'Esc') return;
        if (!canMove(pressed)) return onMove(t('keyboard.cannot', { key: keyWords(t, pressed) }));
        const taken = moveKey(place, shortcut, pressed);
        onMove(
          taken
            ? t('keyboard.taken', {
                key: keyWords(t, pressed),
                does: shortcutWords(t, taken.place, taken.key),
              })
            : t('keyboard.moved', { key: keyWords(t, pressed), does }),
        );
      }}
      className="min-h-6 cursor-pointer"
    >
      {listening ? <span className="label">{t('keyboard.press')}</span> : <kbd>{keyWords(t, current)}</kbd>}
    </button>
  );
}
