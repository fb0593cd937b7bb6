'use client';

import { useEffect, useRef } from 'react';

const KEPT = 'standfirst-login';

interface Props {
  readonly label: string;
  /** Whether somebody comes back who was not let in: their name is still there, and the password is what is left to type. */
  readonly again: boolean;
}

/** The user name; kept in this tab, not in an address or a log, until whoever typed it is let in. */
export function NameField({ label, again }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const kept = again ? sessionStorage.getItem(KEPT) : null;
    sessionStorage.removeItem(KEPT);
    const { current: input } = field;
    if (!input || kept === null || input.value !== '') return;
    input.value = kept;
    input.form?.querySelector<HTMLInputElement>('[type=password]')?.focus();
  }, [again]);
  useEffect(() => {
    const form = field.current?.form;
    const keep = () => sessionStorage.setItem(KEPT, field.current?.value ?? '');
    form?.addEventListener('submit', keep);
    return () => form?.removeEventListener('submit', keep);
  }, []);
  return (
    <label className="block">
      <span className="label">{label}</span>
      <input
        ref={field}
        name="login"
        required
        maxLength={40}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        className="field mt-0.5"
      />
    </label>
  );
}
