'use client';

import { useEffect, useRef } from 'react';
import type { FlagStanding } from '@/lib/types';
import { formatDay, formatMinute } from '../shell/format-day';
import { useDesk } from './desk-context';

interface Props {
  readonly flag: FlagStanding;
  readonly headline: string;
}

/** What can be done to one headline, or what was done; a conflict with somebody else is told here, in words. */
export function FlagControls({ flag: stored, headline }: Props) {
  const desk = useDesk();
  const flag = desk.standingOf(stored);
  const { id, decision, snoozedUntil } = flag;
  const conflict = desk.state.conflicts.get(id);
  const ids = [id];
  const root = useRef<HTMLDivElement>(null);
  const settled = decision !== null || (snoozedUntil !== null && stored.snoozedUntil === null);
  useEffect(() => {
    const item = root.current?.closest<HTMLElement>('[data-flag]');
    if (settled) item?.setAttribute('data-settled', '');
    else item?.removeAttribute('data-settled');
  }, [settled]);
  const button = (name: string, label: string, onClick: () => void, look = '') => (
    <button
      type="button"
      disabled={desk.state.busy}
      aria-label={`${label}: ${headline}`}
      onClick={onClick}
      className={`button ${look}`}
    >
      {name}
    </button>
  );
  return (
    <div ref={root} className="mt-4 text-sm lg:mt-1" aria-busy={desk.state.busy}>
      {conflict && (
        <p role="alert" className="mb-3 border-l-2 border-ink pl-3">
          <bdi>{conflict}</bdi>
        </p>
      )}
      {decision ? (
        <>
          <p className="text-[15px]">
            <strong>{decision.action === 'confirm' ? 'Confirmed' : 'Dismissed'}</strong>
            {decision.reason && <>: {decision.reason}</>}
          </p>
          <p className="text-[13px] text-muted">
            <bdi>{decision.actor}</bdi>, {formatMinute(decision.createdAt)}
          </p>
          {desk.mayDecide && (
            <p className="mt-3">{button('Undo', 'Undo', () => desk.undoDecision(id), 'button-plain')}</p>
          )}
        </>
      ) : (
        <>
          {snoozedUntil && (
            <p className="mb-3 text-[15px]">
              <strong>Snoozed</strong> until <time dateTime={snoozedUntil}>{formatMinute(snoozedUntil)}</time>
            </p>
          )}
          {desk.mayDecide && (
            <p className="flex flex-wrap gap-1.5 max-sm:[&_.button]:px-2.5 sm:gap-2">
              {button(
                'Confirm',
                'Confirm that this headline is at fault',
                () => desk.act({ kind: 'confirm' }, ids),
                'button-ink',
              )}
              {button('Dismiss…', 'Dismiss the flag on', () => desk.ask({ kind: 'dismiss', ids }))}
              {snoozedUntil
                ? button('Open again', 'Open again', () => desk.act({ kind: 'snooze', until: null }, ids))
                : button('Snooze…', 'Snooze', () => desk.ask({ kind: 'snooze', ids }), 'button-plain')}
              {button('Assign…', 'Assign', () => desk.ask({ kind: 'assign', ids }), 'button-plain')}
            </p>
          )}
        </>
      )}
      <Whose flag={flag} />
    </div>
  );
}

/** Whose headline it is, and by when; nothing when it is nobody's and not due. */
function Whose({ flag: { assignee, dueOn, decision } }: { readonly flag: FlagStanding }) {
  if (!assignee && !dueOn) return null;
  const overdue = dueOn !== null && decision === null && dueOn < new Date().toISOString().slice(0, 10);
  return (
    <p className="mt-3 text-[13px] text-muted">
      {assignee && (
        <>
          Assigned to <bdi className="font-semibold text-ink">{assignee}</bdi>
        </>
      )}
      {assignee && dueOn && ', '}
      {dueOn && (
        <span className={overdue ? 'font-semibold text-ink' : ''} suppressHydrationWarning>
          {overdue ? 'overdue since' : assignee ? 'due' : 'Due'}{' '}
          <time dateTime={dueOn}>{formatDay(dueOn)}</time>
        </span>
      )}
    </p>
  );
}
