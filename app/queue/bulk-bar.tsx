'use client';

import { useDesk } from './desk-context';
import { order } from './queue-items';

/** What can be done to all selected headlines at once; each button says to how many. */
export function BulkBar() {
  const desk = useDesk();
  const { selected, busy } = desk.state;
  const count = selected.size;
  if (count === 0) return null;
  const ids = () => order().filter((id) => selected.has(id));
  return (
    <div
      role="toolbar"
      aria-label={`${count} selected`}
      className="no-print sticky bottom-0 z-30 flex flex-wrap items-center gap-2 border-t border-ink bg-paper py-3 pr-2"
    >
      <strong className="mr-2 text-sm tabular-nums">{count} selected</strong>
      <button
        type="button"
        disabled={busy}
        className="button button-ink"
        onClick={() => desk.act({ kind: 'confirm' }, ids())}
      >
        Confirm {count}
      </button>
      {(['dismiss', 'snooze', 'assign'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          disabled={busy}
          className="button"
          onClick={() => desk.ask({ kind, ids: ids() })}
        >
          {kind[0].toUpperCase() + kind.slice(1)} {count}…
        </button>
      ))}
      <button type="button" className="button button-plain" onClick={desk.selectNothing}>
        Select nothing
      </button>
    </div>
  );
}
