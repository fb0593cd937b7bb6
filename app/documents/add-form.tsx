'use client';

import { useActionState } from 'react';
import { followDirection } from '../shell/follow-direction';
import type { AddState } from './add-action';

interface Props {
  readonly action: (state: AddState, form: FormData) => Promise<AddState>;
}

/** Paste a text, name it, keep it; works without scripts too. */
export function AddForm({ action }: Props) {
  const [{ message, typed }, formAction, busy] = useActionState(action, { message: null, typed: {} });
  const field = (name: string, label: string, hint?: string) => (
    <label className="block">
      <span className="label">
        {label}
        {hint && <span className="font-normal"> {hint}</span>}
      </span>
      <input
        name={name}
        defaultValue={typed[name]}
        required={name === 'title'}
        maxLength={name === 'url' ? 2048 : 500}
        placeholder={name === 'publishedAt' ? '2026-03-11' : undefined}
        inputMode={name === 'url' ? 'url' : undefined}
        autoComplete="off"
        dir="auto"
        className="field mt-0.5"
      />
    </label>
  );
  return (
    <form action={formAction} aria-describedby={message ? 'add-problem' : undefined} className="space-y-4">
      {field('title', 'Title')}
      <label className="block">
        <span className="label">Text</span>
        <textarea
          name="text"
          defaultValue={typed.text}
          required
          rows={8}
          onInput={followDirection}
          spellCheck={false}
          className="field mt-0.5 max-h-[50vh] min-h-[9rem] resize-y font-serif text-[1.0625rem] leading-6"
        />
      </label>
      <div className="grid gap-4 sm:grid-cols-[1fr_9rem]">
        {field('publisher', 'Published by', '(if known)')}
        {field('publishedAt', 'Date', '(if known)')}
      </div>
      {field('url', 'Address', '(if it has one)')}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button className="button button-ink" disabled={busy}>
          {busy ? 'Adding…' : 'Add the document'}
        </button>
        <span className="text-[13px] text-muted">Every article is then compared with it.</span>
      </p>
      <p
        id="add-problem"
        role="alert"
        className={message === null ? 'sr-only' : 'border-l-2 border-ink pl-3 text-[15px]'}
      >
        {message}
      </p>
    </form>
  );
}
