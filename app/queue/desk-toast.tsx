'use client';

import { useTranslations } from '#messages';
import { useDesk } from './desk-context';

/** What happened last, with its undo; it stays until something else happens. */
export function DeskToast() {
  const t = useTranslations('queue');
  const { state, undo } = useDesk();
  return (
    <div
      role="status"
      className={`no-print fixed inset-x-4 bottom-4 z-40 mx-auto flex w-fit max-w-[min(40rem,calc(100vw-2rem))] items-center gap-4 rounded-sm bg-ink px-4 py-2.5 text-sm text-paper shadow-lg lg:left-[200px] ${state.toast ? '' : 'sr-only'}`}
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
    </div>
  );
}
