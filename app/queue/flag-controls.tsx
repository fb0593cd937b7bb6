'use client';

import { useLocale, useTranslations } from '#messages';
import { useEffect, useRef } from 'react';
import type { FlagStanding } from '@/lib/types';
import { formatDay, formatMinute } from '../shell/format-day';
import { useDesk } from './desk-context';
import { reasonWords } from './reasons';

interface Props {
  readonly flag: FlagStanding;
  readonly headline: string;
}

/** What can be done to one headline, or what was done; a conflict with somebody else is told here, in words. */
export function FlagControls({ flag: stored, headline }: Props) {
  const t = useTranslations('queue');
  const locale = useLocale();
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
      aria-label={label}
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
            <strong>{t(decision.action === 'confirm' ? 'controls.confirmed' : 'controls.dismissed')}</strong>
            {decision.reason && <>: {reasonWords(decision.reason, t)}</>}
          </p>
          <p className="text-[13px] text-muted">
            <bdi>{decision.actor}</bdi>, {formatMinute(decision.createdAt, locale)}
          </p>
          {desk.mayDecide && (
            <p className="mt-3">
              {button(
                t('controls.undo'),
                t('controls.undoOn', { headline }),
                () => desk.undoDecision(id),
                'button-plain',
              )}
            </p>
          )}
        </>
      ) : (
        <>
          {snoozedUntil && (
            <p className="mb-3 text-[15px]">
              {t.rich('controls.snoozedUntil', {
                b: (words) => <strong>{words}</strong>,
                time: () => <time dateTime={snoozedUntil}>{formatMinute(snoozedUntil, locale)}</time>,
              })}
            </p>
          )}
          {desk.mayDecide && (
            <p className="flex flex-wrap gap-1.5 max-sm:[&_.button]:px-2.5 sm:gap-2">
              {button(
                t('controls.confirm'),
                t('controls.confirmOn', { headline }),
                () => desk.act({ kind: 'confirm' }, ids),
                'button-ink',
              )}
              {button(t('controls.dismiss'), t('controls.dismissOn', { headline }), () =>
                desk.ask({ kind: 'dismiss', ids }),
              )}
              {snoozedUntil
                ? button(t('controls.reopen'), t('controls.reopenOn', { headline }), () =>
                    desk.act({ kind: 'snooze', until: null }, ids),
                  )
                : button(
                    t('controls.snooze'),
                    t('controls.snoozeOn', { headline }),
                    () => desk.ask({ kind: 'snooze', ids }),
                    'button-plain',
                  )}
              {button(
                t('controls.assign'),
                t('controls.assignOn', { headline }),
                () => desk.ask({ kind: 'assign', ids }),
                'button-plain',
              )}
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
  const t = useTranslations('queue');
  const locale = useLocale();
  if (!assignee && !dueOn) return null;
  const overdue = dueOn !== null && decision === null && dueOn < new Date().toISOString().slice(0, 10);
  return (
    <p className="mt-3 text-[13px] text-muted">
      {assignee && (
        <>
          {t.rich('controls.assignedTo', {
            name: () => <bdi className="font-semibold text-ink">{assignee}</bdi>,
          })}
        </>
      )}
      {assignee && dueOn && ', '}
      {dueOn && (
        <span className={overdue ? 'font-semibold text-ink' : ''} suppressHydrationWarning>
          {t.rich('controls.due', {
            what: overdue ? 'overdue' : assignee ? 'after' : 'alone',
            day: () => <time dateTime={dueOn}>{formatDay(dueOn, locale)}</time>,
          })}
        </span>
      )}
    </p>
  );
}
