'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from '#messages';
import { ShortcutKey } from './shortcut-key';
import { keyFor, resetKeys, setShortcuts, shortcutOf, shortcutsOn } from './shortcut-setting';
import { shortcutWords } from './shortcut-words';
import { shortcuts } from './shortcuts';

/** The list of shortcuts behind `?`, where each single key can be moved, and the switch that turns them off. */
export function ShortcutHelp() {
  const t = useTranslations('shell');
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(true);
  const [changes, setChanges] = useState(0);
  const [message, setMessage] = useState('');
  const open = () => {
    setOn(shortcutsOn());
    setMessage('');
    setChanges((n) => n + 1); // what is kept may have changed in another tab
    dialog.current?.showModal();
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (shortcutOf('Everywhere', event) !== '?') return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <button
        type="button"
        data-open="keyboard"
        onClick={open}
        className="link min-h-6 cursor-pointer text-left text-[13px] text-muted"
      >
        {t('keyboard.button')}
      </button>
      <dialog ref={dialog} aria-labelledby="shortcuts" className="dialog">
        <h2 id="shortcuts" className="text-2xl">
          {t('keyboard.title')}
        </h2>
        <p className="mt-1 text-sm text-muted">{t('keyboard.about')}</p>
        <p role="status" className="min-h-5 text-sm">
          {message}
        </p>
        {shortcuts.map(({ name, keys }) => (
          <section key={name} className="mt-3">
            <h3 className="label font-sans">{t(`keyboard.places.${name}`)}</h3>
            <dl className="mt-1 grid grid-cols-[5.5rem_1fr] items-baseline gap-y-1 text-sm">
              {keys.map((key: string) => (
                <div key={key} className="contents">
                  <dt>
                    <ShortcutKey
                      place={name}
                      shortcut={key}
                      // Once it is open: the server does not know what this browser keeps.
                      current={changes > 0 ? keyFor(name, key) : key}
                      does={shortcutWords(t, name, key)}
                      onMove={(told) => {
                        setMessage(told);
                        setChanges((n) => n + 1);
                      }}
                    />
                  </dt>
                  <dd>{shortcutWords(t, name, key)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <label className="mt-5 flex min-h-6 items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-4 accent-ink"
            checked={on}
            onChange={(event) => {
              setShortcuts(event.target.checked);
              setOn(event.target.checked);
            }}
          />
          {t('keyboard.single')}
        </label>
        <form method="dialog" className="mt-5 flex gap-2">
          <button className="button">{t('close')}</button>
          <button
            type="button"
            className="button button-plain"
            onClick={() => {
              resetKeys();
              setMessage(t('keyboard.wasReset'));
              setChanges((n) => n + 1);
            }}
          >
            {t('keyboard.reset')}
          </button>
        </form>
      </dialog>
    </>
  );
}
