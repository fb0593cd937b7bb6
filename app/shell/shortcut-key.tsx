'use client';

import { useState } from 'react';
import { canMove, moveKey, nameOfKey } from './shortcut-setting';
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
  const [listening, setListening] = useState(false);
  if (!canMove(shortcut))
    return (
      <>
        {shortcut.split(' ').map((part) => (
          <kbd key={part} className="mr-1">
            {part}
          </kbd>
        ))}
      </>
    );
  return (
    <button
      type="button"
      aria-label={`Key for “${does}”: ${current}`}
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
        if (!canMove(pressed)) return onMove(`${pressed} cannot be a shortcut.`);
        const taken = moveKey(place, shortcut, pressed);
        onMove(taken ? `${pressed} is taken: ${taken}.` : `${does}: ${pressed}.`);
      }}
      className="min-h-6 cursor-pointer"
    >
      {listening ? <span className="label">press a key</span> : <kbd>{current}</kbd>}
    </button>
  );
}
