'use client';

import { useTranslations } from '#messages';
import { useActionState } from 'react';
import type { AddFeedState } from './add-action';

interface Props {
  readonly action: (state: AddFeedState, form: FormData) => Promise<AddFeedState>;
}

/** One field for the address of a feed or of a page; works without scripts too. */
export function AddFeedForm({ action }: Props) {
  const t = useTranslations('feeds');
  const [{ message, typed }, formAction, busy] = useActionState(action, { message: null, typed: '' });
  return (
    <form action={formAction} className="max-w-[680px]">
      <label htmlFor="address" className="label">
        {t('add.label')}
      </label>
      <div className="mt-0.5 flex flex-wrap gap-3">
        <input
          key={typed}
          id="address"
          name="address"
          defaultValue={typed}
          required
          maxLength={2048}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://news.example/"
          aria-invalid={message !== null}
          aria-describedby={message === null ? undefined : 'feed-problem'}
          className="field min-w-0 flex-1 basis-64"
        />
        <button className="button button-ink" disabled={busy}>
          {t(busy ? 'add.sending' : 'add.send')}
        </button>
      </div>
      <p
        id="feed-problem"
        role="alert"
        className={message === null ? 'sr-only' : 'mt-3 border-l-2 border-ink pl-3 text-[15px]'}
      >
        {message}
      </p>
    </form>
  );
}
