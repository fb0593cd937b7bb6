'use client';

import { useTranslations } from '#messages';
import { useDesk } from './desk-context';

/** What happened last, with its undo; it stays until something else happens, or somebody closes it. */
export function DeskToast() {
  const t = useTranslations('queue');
  const { state, undo, hush } = useDesk();
  const place =
    state.selected.size > 0
      ? 'absolute inset-x-0 bottom-full mb-2'
      : 'fixed inset-x-4 bottom-4 lg:left-[200px]';
  return (
    <div
      role="status"
      className={`no-print ${state.toast ? place : 'sr-only'} z-40 mx-auto flex w-fit max-w-[min(40rem,calc(100vw-2rem))] items-center gap-4 rounded-sm bg-ink px-4 py-2.5 text-sm text-paper shadow-lg`}
    >
      <bdi>{state.toast?.text}</bdi>
      {state.toast?.undo && (
        <button
          type="button"
          disabled={state.busy}
          onClick={() => undo(null)}
          className="min-h-6 shrink-0 cursor-pointer font-semibold underline underline-offset-4"
        >
          {t('controls.undo')}
        </button>
      )}
      {state.toast && (
        <button
          type="button"
          aria-label={t('did.close')}
          onClick={hush}
          className="min-h-6 min-w-6 shrink-0 cursor-pointer"
        >
          ×
        </button>
      )}
    </div>
  );
}
