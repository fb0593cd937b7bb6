'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import type { Decision, DecisionAction } from '@/lib/types';
import { formatMinute } from '../shell/format-day';
import { sendDecision, sendUndo } from './send-decision';

interface Props {
  readonly flagId: string;
  readonly version: number;
  readonly decision: Decision | null;
  readonly headline: string;
}

const REASONS = [
  'The text does back it',
  'Wording within house style',
  'The text was read wrongly',
  'Corrected since',
  'Another reason',
] as const;

/** Confirm, dismiss with a reason, or undo; a decision that somebody else took first is told, and shown. */
export function DecisionForm({ flagId, version, decision: stored, headline }: Props) {
  const router = useRouter();
  const [decision, setDecision] = useState(stored);
  const [dismissing, setDismissing] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const choice = useRef<HTMLSelectElement>(null);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (dismissing) choice.current?.focus();
  }, [dismissing]);

  const decide = (action: DecisionAction, reason: string | null, note: string | null) =>
    start(async () => {
      const outcome = await sendDecision(flagId, { action, reason, note, version });
      if (outcome.ok) {
        setDecision(outcome.value);
        setDismissing(false);
        setMessage(null);
        root.current?.closest<HTMLElement>('[data-flag]')?.focus({ preventScroll: true });
      } else setMessage(outcome.problem.message);
    });
  const undo = (of: Decision) =>
    start(async () => {
      const outcome = await sendUndo(of.id);
      if (outcome.ok) {
        setDecision(null);
        setMessage(null);
        router.refresh();
      } else setMessage(outcome.problem.message);
    });

  return (
    <div ref={root} className="mt-5 lg:mt-1" aria-busy={busy}>
      {decision ? (
        <div role="status">
          <p className="text-[15px]">
            <strong>{decision.action === 'confirm' ? 'Confirmed' : 'Dismissed'}</strong>
            {decision.reason && <>: {decision.reason}</>}
          </p>
          <p className="text-[13px] text-muted">
            {decision.actor}, {formatMinute(decision.createdAt)}
          </p>
          <button
            type="button"
            data-do="undo"
            disabled={busy}
            onClick={() => undo(decision)}
            className="button button-plain mt-3"
          >
            Undo
          </button>
        </div>
      ) : dismissing ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const form = new FormData(event.currentTarget);
            const note = String(form.get('note')).trim();
            decide('dismiss', String(form.get('reason')), note === '' ? null : note);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setDismissing(false);
            root.current?.closest<HTMLElement>('[data-flag]')?.focus({ preventScroll: true });
          }}
          className="space-y-3 text-sm"
        >
          <label className="block">
            <span className="label">Reason</span>
            <select ref={choice} name="reason" required className="field mt-0.5">
              {REASONS.map((reason) => (
                <option key={reason}>{reason}</option>
              ))}
            </select>
          </label>
          <label className="block">
            <span className="label">Note, for editors only</span>
            <input name="note" maxLength={500} className="field mt-0.5" />
          </label>
          <p className="flex gap-2">
            <button className="button button-ink" disabled={busy}>
              Dismiss
            </button>
            <button type="button" className="button button-plain" onClick={() => setDismissing(false)}>
              Cancel
            </button>
          </p>
        </form>
      ) : (
        <p className="flex flex-wrap gap-2">
          <button
            type="button"
            data-do="confirm"
            disabled={busy}
            aria-label={`Confirm that this headline is at fault: ${headline}`}
            onClick={() => decide('confirm', null, null)}
            className="button button-ink"
          >
            Confirm
          </button>
          <button
            type="button"
            data-do="dismiss"
            disabled={busy}
            aria-label={`Dismiss the flag on: ${headline}`}
            onClick={() => setDismissing(true)}
            className="button"
          >
            Dismiss…
          </button>
        </p>
      )}
      {message && (
        <p role="alert" className="mt-3 border-l-2 border-ink pl-3 text-sm">
          {message}{' '}
          <button
            type="button"
            className="link cursor-pointer font-semibold"
            onClick={() => router.refresh()}
          >
            Show what is there now
          </button>
        </p>
      )}
    </div>
  );
}
