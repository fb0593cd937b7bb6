'use client';

import { useTranslations } from '#messages';
import { useActionState } from 'react';
import type { AddChecksState } from './check-action';

interface Props {
  readonly action: (state: AddChecksState, form: FormData) => Promise<AddChecksState>;
}

/** The address of a feed, or a file; works without scripts too. */
export function AddChecksForm({ action }: Props) {
  const t = useTranslations('documents');
  const [{ message, good, typed }, formAction, busy] = useActionState(action, {
    message: null,
    good: false,
    typed: '',
  });
  return (
    <form action={formAction} aria-describedby={message ? 'checks-message' : undefined} className="space-y-4">
      <label className="block">
        <span className="label">{t('checks.address')}</span>
        <input
          key={typed}
          name="address"
          defaultValue={typed}
          maxLength={2048}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://checker.example/feed.json"
          className="field mt-0.5"
        />
      </label>
      <label className="block">
        <span className="label">
          {t.rich('checks.file', { formats: (words) => <span className="font-normal">{words}</span> })}
        </span>
        <input
          type="file"
          name="file"
          accept=".json,.jsonld,.jsonl,.ndjson,.html,.htm,.txt,application/ld+json,application/json,text/html"
          className="field mt-0.5"
        />
      </label>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button className="button button-ink" disabled={busy}>
          {t(busy ? 'adding' : 'checks.add')}
        </button>
        <span className="text-[13px] text-muted">{t('checks.then')}</span>
      </p>
      <p
        id="checks-message"
        role={good ? 'status' : 'alert'}
        className={
          message === null ? 'sr-only' : 'border-l-2 border-ink pl-3 text-[15px] [overflow-wrap:anywhere]'
        }
      >
        {message}
      </p>
    </form>
  );
}
