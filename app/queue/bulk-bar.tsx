'use client';

import { useTranslations } from '#messages';
import { useDesk } from './desk-context';
import { order } from './queue-items';

/** What can be done to all selected headlines at once; each button says to how many. */
export function BulkBar() {
  const t = useTranslations('queue');
  const desk = useDesk();
  const { selected, busy } = desk.state;
  const count = selected.size;
  if (count === 0) return null;
  const ids = () => order().filter((id) => selected.has(id));
  return (
    <div
      role="toolbar"
      aria-label={t('bulk.selected', { count })}
      className="no-print flex flex-wrap items-center gap-2 border-t border-ink bg-paper py-3 pr-2"
    >
      <strong className="mr-2 text-sm tabular-nums">{t('bulk.selected', { count })}</strong>
      <button
        type="button"
        disabled={busy}
        className="button button-ink"
        onClick={() => desk.act({ kind: 'confirm' }, ids())}
      >
        {t('bulk.confirm', { count })}
      </button>
      {(['dismiss', 'snooze', 'assign'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          disabled={busy}
          className="button"
          onClick={() => desk.ask({ kind, ids: ids() })}
        >
          {t(`bulk.${kind}`, { count })}
        </button>
      ))}
      <button type="button" className="button button-plain" onClick={desk.selectNothing}>
        {t('bulk.nothing')}
      </button>
    </div>
  );
}
