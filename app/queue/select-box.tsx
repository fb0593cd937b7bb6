'use client';

import { useTranslations } from '#messages';
import { useDesk } from './desk-context';

/** Selects one headline for what is done to many; with Shift all from the last one selected. */
export function SelectBox({ id, headline }: { readonly id: string; readonly headline: string }) {
  const t = useTranslations('queue');
  const desk = useDesk();
  if (!desk.mayDecide) return null;
  return (
    <input
      type="checkbox"
      aria-label={t('item.select', { headline })}
      checked={desk.state.selected.has(id)}
      onChange={(event) =>
        desk.select(id, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
      }
      className="size-4 shrink-0 accent-ink"
    />
  );
}
