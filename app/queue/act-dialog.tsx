'use client';

import { useTranslations } from '#messages';
import { useEffect, useRef, useState } from 'react';
import type { FlagStanding } from '@/lib/types';
import { draftField } from '../shell/drafts';
import { DialogFoot } from '../shell/dialog-foot';
import { SuggestingField } from '../shell/suggesting-field';
import { useDesk } from './desk-context';
import { placeOfDraft, type Asking } from './desk-state';
import { itemOf } from './queue-items';
import { REASON_IDS, REASONS } from './reasons';
import { localTime, snoozeChoices } from './snooze-choices';

interface Props {
  readonly flags: readonly FlagStanding[];
  readonly names: readonly string[];
}

/** The one dialog of the queue: a reason, a time, a name or a comment, for one headline or for all that are selected. */
export function ActDialog({ flags, names }: Props) {
  const desk = useDesk();
  const { asking } = desk.state;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (asking && !dialog.current?.open) dialog.current?.showModal();
    if (!asking) dialog.current?.close();
  }, [asking]);
  return (
    <dialog ref={dialog} aria-labelledby="asking" className="dialog" onClose={() => asking && desk.ask(null)}>
      {asking && (
        <AskingForm key={`${asking.kind} ${asking.ids.join()}`} asking={asking} flags={flags} names={names} />
      )}
    </dialog>
  );
}

function AskingForm({ asking, flags, names }: Props & { readonly asking: Asking }) {
  const desk = useDesk();
  const t = useTranslations('queue');
  const { kind, ids } = asking;
  const draft = draftField(placeOfDraft(asking));
  const one = ids.length === 1 ? (itemOf(ids[0])?.querySelector('h2')?.textContent ?? null) : null;
  const [problem, setProblem] = useState<string | null>(null);
  const first = flags.find(({ id }) => id === ids[0]);
  const standing = first && desk.standingOf(first);
  const send = (form: FormData) => {
    const text = (name: string) => String(form.get(name) ?? '').trim();
    setProblem(null);
    if (kind === 'dismiss')
      return desk.act({ kind, reason: text('reason'), note: text('note') || null }, ids);
    if (kind === 'snooze') {
      const until = new Date(text('when') || text('time'));
      if (!(until.getTime() > Date.now())) return setProblem(t('ask.toCome'));
      return desk.act({ kind, until: until.toISOString() }, ids);
    }
    if (kind === 'assign') {
      // For several, an empty field leaves each as it is; for one, it empties.
      const field = (name: string) => text(name) || (ids.length === 1 ? null : undefined);
      const [assignee, dueOn] = [field('assignee'), field('dueOn')];
      if (assignee === undefined && dueOn === undefined) return setProblem(t('ask.somebody'));
      return desk.act({ kind, assignee, dueOn }, ids);
    }
    if (text('text') === '') return setProblem(t('ask.nothing'));
    desk.comment(ids[0], text('text'));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(new FormData(event.currentTarget));
      }}
      onKeyDown={(event) => {
        // In a choice Enter would open it, which Space does too: `d`, a letter or an arrow for the reason, and Enter.
        // In a text it is a new line, and with Ctrl or ⌘ sends.
        const sends =
          event.target instanceof HTMLSelectElement ||
          (event.target instanceof HTMLTextAreaElement && (event.ctrlKey || event.metaKey));
        if (event.key !== 'Enter' || !sends) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
      className="space-y-4 text-sm"
    >
      <h2 id="asking" className="text-2xl">
        {t.rich(`ask.title.${kind}`, {
          what: () => (one ? <q dir="auto">{one}</q> : t('ask.headlines', { count: ids.length })),
        })}
      </h2>
      {kind === 'dismiss' && <DismissFields draft={draft} />}
      {kind === 'snooze' && <SnoozeFields />}
      {kind === 'assign' && <AssignFields names={names} standing={ids.length === 1 ? standing : undefined} />}
      {kind === 'comment' && (
        <label className="block">
          <span className="label">{t('ask.comment')}</span>
          <textarea
            name="text"
            required
            maxLength={2_000}
            rows={4}
            dir="auto"
            className="field mt-0.5"
            autoFocus
            {...draft}
          />
        </label>
      )}
      <DialogFoot
        problem={problem ?? asking.problem ?? null}
        disabled={desk.state.busy}
        onCancel={() => desk.ask(null)}
      >
        {kind === 'comment' || ids.length === 1
          ? t(`ask.send.${kind}`)
          : t(`ask.sendAll.${kind}`, { count: ids.length })}
      </DialogFoot>
    </form>
  );
}

function DismissFields({ draft }: { readonly draft: ReturnType<typeof draftField> }) {
  const t = useTranslations('queue');
  return (
    <>
      <label className="block">
        <span className="label">{t('ask.reason')}</span>
        <select name="reason" required defaultValue="" className="field mt-0.5" autoFocus>
          {/* None is chosen before: a reason that nobody gave would stand in the record. */}
          <option value="" disabled>
            {t('ask.chooseReason')}
          </option>
          {REASON_IDS.map((id) => (
            <option key={id} value={REASONS[id]}>
              {t(`ask.reasons.${id}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="block">
        <span className="label">{t('ask.note')}</span>
        <input name="note" maxLength={500} dir="auto" className="field mt-0.5" {...draft} />
      </label>
    </>
  );
}

function SnoozeFields() {
  const t = useTranslations('queue');
  const [now] = useState(() => new Date());
  const choices = snoozeChoices(now);
  const [when, setWhen] = useState(choices[0].at.toISOString());
  return (
    <>
      <label className="block">
        <span className="label">{t('ask.until')}</span>
        <select
          name="when"
          value={when}
          onChange={(event) => setWhen(event.target.value)}
          className="field mt-0.5"
          autoFocus
        >
          {choices.map(({ name, at }) => (
            <option key={name} value={at.toISOString()}>
              {t(`ask.times.${name}`)}
            </option>
          ))}
          <option value="">{t('ask.times.other')}</option>
        </select>
      </label>
      {when === '' && (
        <label className="block">
          <span className="label">{t('ask.dayAndTime')}</span>
          <input
            type="datetime-local"
            name="time"
            required
            min={localTime(now)}
            defaultValue={localTime(choices[choices.length - 1].at)}
            className="field mt-0.5"
          />
        </label>
      )}
    </>
  );
}

function AssignFields({
  names,
  standing,
}: {
  readonly names: readonly string[];
  readonly standing: FlagStanding | undefined;
}) {
  const t = useTranslations('queue');
  return (
    <>
      <SuggestingField
        name="assignee"
        label={t('ask.toWhom')}
        maxLength={100}
        suggestions={names}
        defaultValue={standing?.assignee ?? ''}
        autoFocus
      />
      <label className="block">
        <span className="label">{t('ask.dueOn')}</span>
        <input type="date" name="dueOn" defaultValue={standing?.dueOn ?? ''} className="field mt-0.5" />
      </label>
      {!standing && <p className="text-muted">{t('ask.staysEmpty')}</p>}
    </>
  );
}
