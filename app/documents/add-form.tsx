'use client';

import { useTranslations } from '#messages';
import { useActionState } from 'react';
import { followDirection } from '../shell/follow-direction';
import type { AddState } from './add-action';

interface Props {
  readonly action: (state: AddState, form: FormData) => Promise<AddState>;
}

/** Paste a text, name it, keep it; works without scripts too. */
export function AddForm({ action }: Props) {
  const t = useTranslations('documents');
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
      {field('title', t('add.title'))}
      <label className="block">
        <span className="label">{t('add.text')}</span>
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
        {field('publisher', t('add.publisher'), t('add.ifKnown'))}
        {field('publishedAt', t('add.date'), t('add.ifKnown'))}
      </div>
      {field('url', t('add.address'), t('add.ifAny'))}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button className="button button-ink" disabled={busy}>
          {busy ? t('adding') : t('add.send')}
        </button>
        <span className="text-[13px] text-muted">{t('add.then')}</span>
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
