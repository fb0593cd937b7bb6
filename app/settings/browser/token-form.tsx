'use client';

import { useTranslations } from '#messages';
import { useActionState } from 'react';
import { Bookmark } from './bookmark';
import type { TokenState } from './token-actions';

interface Props {
  readonly action: (state: TokenState, form: FormData) => Promise<TokenState>;
}

/** Names a new token and shows it, once, as a bookmark and as a command; works without scripts too. */
export function TokenForm({ action }: Props) {
  const t = useTranslations('tokens');
  const [{ message, made }, formAction, busy] = useActionState(action, { message: null, made: null });
  return (
    <>
      <form action={formAction} className="flex max-w-[34rem] flex-wrap items-end gap-3">
        <label className="min-w-[14rem] flex-1">
          <span className="label">{t('browser.name')}</span>
          <input
            name="name"
            required
            maxLength={60}
            autoComplete="off"
            placeholder={t('browser.hint')}
            dir="auto"
            aria-describedby="token-problem"
            className="field mt-0.5"
          />
        </label>
        <button className="button button-ink" disabled={busy}>
          {busy ? t('line.making') : t('browser.make')}
        </button>
      </form>
      <p
        id="token-problem"
        role="alert"
        className={message === null ? 'sr-only' : 'mt-3 border-l-2 border-ink pl-3 text-[15px]'}
      >
        {message}
      </p>
      {made && <Made made={made} />}
    </>
  );
}

function Made({ made: { name, secret, server, bookmarklet } }: { made: NonNullable<TokenState['made']> }) {
  const t = useTranslations('tokens');
  return (
    <section aria-labelledby="made" role="status" className="mt-6 max-w-[680px] border border-ink p-5">
      <h3 id="made" className="text-xl">
        {t.rich('browser.theBookmark', { name: () => <bdi>{name}</bdi> })}
      </h3>
      <p className="mt-1 text-sm">
        <strong>{t('line.once')}</strong> {t('browser.drag')}
      </p>
      <p className="mt-3">
        <Bookmark address={bookmarklet} />
      </p>
      <details className="mt-4 text-sm">
        <summary className="link w-fit cursor-pointer">{t('browser.other')}</summary>
        <label className="mt-3 block">
          <span className="label">{t('browser.address')}</span>
          <textarea
            readOnly
            rows={3}
            value={bookmarklet}
            spellCheck={false}
            className="field receipt mt-0.5"
          />
        </label>
        <p className="label mt-3">{t('browser.script')}</p>
        <pre className="receipt mt-0.5 overflow-x-auto border border-rule p-2.5 whitespace-pre-wrap">
          {`curl -H 'Authorization: Bearer ${secret}' -F url=https://news.example/story -F html=@page.html ${server}/api/v1/captures`}
        </pre>
      </details>
    </section>
  );
}
