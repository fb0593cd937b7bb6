'use client';

import { useTranslations } from '#messages';
import { useActionState } from 'react';
import type { TokenScope } from '@/lib/types';
import { CopyButton } from '../../shell/copy-button';
import type { NewTokenState } from './token-actions';

interface Props {
  readonly action: (state: NewTokenState, form: FormData) => Promise<NewTokenState>;
  /** What one's role lets a token do. */
  readonly scopes: readonly TokenScope[];
}

/** Makes a token and shows it, once; works without scripts too. */
export function NewToken({ action, scopes }: Props) {
  const t = useTranslations('tokens');
  const [{ message, made }, formAction, busy] = useActionState(action, { message: null, made: null });
  return (
    <>
      <form action={formAction} className="max-w-[40rem] space-y-4">
        <div className="flex flex-wrap items-end gap-4">
          <label className="min-w-[14rem] flex-1">
            <span className="label">{t('scripts.name')}</span>
            <input
              name="name"
              required
              maxLength={60}
              autoComplete="off"
              placeholder={t('scripts.hint')}
              dir="auto"
              className="field mt-0.5"
            />
          </label>
          <label>
            <span className="label">{t('scripts.ends')}</span>
            <select name="days" defaultValue="90" className="field mt-0.5">
              <option value="7">{t('scripts.days.week')}</option>
              <option value="30">{t('scripts.days.month')}</option>
              <option value="90">{t('scripts.days.quarter')}</option>
              <option value="365">{t('scripts.days.year')}</option>
              <option value="never">{t('scripts.days.never')}</option>
            </select>
          </label>
        </div>
        <fieldset>
          <legend className="label">{t('scripts.may')}</legend>
          {scopes.map((scope) => (
            <label key={scope} className="flex items-baseline gap-2 py-0.5 text-[15px]">
              <input
                type="checkbox"
                name="scope"
                value={scope}
                defaultChecked={scope === 'read'}
                className="size-4 shrink-0 translate-y-0.5 accent-ink"
              />
              <span>
                <code className="receipt">{scope}</code> {t(`scripts.scope.${scope}`)}
              </span>
            </label>
          ))}
        </fieldset>
        <button className="button button-ink" disabled={busy}>
          {busy ? t('line.making') : t('scripts.make')}
        </button>
      </form>
      <p
        role="alert"
        className={message === null ? 'sr-only' : 'mt-3 border-l-2 border-ink pl-3 text-[15px]'}
      >
        {message}
      </p>
      {made && (
        <section aria-labelledby="made" role="status" className="mt-6 max-w-[680px] border border-ink p-5">
          <h3 id="made" className="text-xl">
            {t.rich('scripts.theToken', { name: () => <bdi>{made.name}</bdi> })}
          </h3>
          <p className="mt-1 text-sm">
            <strong>{t('line.once')}</strong>{' '}
            {t.rich('scripts.how', { code: (words) => <code>{words}</code> })}
          </p>
          <pre className="receipt mt-3 overflow-x-auto border border-rule p-2.5 whitespace-pre-wrap break-all">
            {made.secret}
          </pre>
          <p className="mt-3">
            <CopyButton text={made.secret} />
          </p>
        </section>
      )}
    </>
  );
}
