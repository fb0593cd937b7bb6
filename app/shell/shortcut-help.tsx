'use client';

import { useEffect, useRef, useState } from 'react';
import { isTyping, setShortcuts, shortcutsOn } from './shortcut-setting';
import { shortcuts } from './shortcuts';

/** The list of shortcuts behind `?`, and the switch that turns the single-key ones off. */
export function ShortcutHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(true);
  const open = () => {
    setOn(shortcutsOn());
    dialog.current?.showModal();
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.metaKey || event.ctrlKey || isTyping(event.target) || !shortcutsOn())
        return;
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
        onClick={open}
        className="link min-h-6 cursor-pointer text-left text-[13px] text-muted"
      >
        Keyboard
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="shortcuts"
        className="m-auto w-[min(30rem,calc(100vw-2rem))] rounded-sm border border-ink bg-paper p-6 text-ink backdrop:bg-black/40"
      >
        <h2 id="shortcuts" className="text-2xl">
          Keyboard
        </h2>
        {shortcuts.map(({ name, keys }) => (
          <section key={name} className="mt-4">
            <h3 className="label font-sans">{name}</h3>
            <dl className="mt-1 grid grid-cols-[4rem_1fr] gap-y-1 text-sm">
              {keys.map(([key, does]) => (
                <div key={key} className="contents">
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
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
          Single-key shortcuts
        </label>
        <form method="dialog" className="mt-5">
          <button className="button">Close</button>
        </form>
      </dialog>
    </>
  );
}
