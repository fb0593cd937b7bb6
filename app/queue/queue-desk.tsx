'use client';

import { useTranslations } from '#messages';
import { useEffect, useMemo, useReducer, useRef, type ReactNode } from 'react';
import type { FlagFilter } from '@/lib/desk/flag-filter';
import type { Fault, FlagAct, FlagStanding } from '@/lib/types';
import { isOwnToControl, shortcutOf } from '../shell/shortcut-setting';
import { ActDialog } from './act-dialog';
import { actWords, undoWords } from './act-words';
import { BulkBar } from './bulk-bar';
import { copyText } from './copy-text';
import { DeskContext, type Desk } from './desk-context';
import { dropDraft } from '../shell/drafts';
import { deskAfter, NEW_DESK, placeOfDraft } from './desk-state';
import { DeskToast } from './desk-toast';
import { useTally } from './live-count';
import { itemOf, nextOpen, order, visit } from './queue-items';
import { sendAct, sendComment, sendUndo, sendUndoDecision } from './send-act';
import { tallyOf } from './tally';

interface Props {
  /** The flags on this page, as they stood when it was made. */
  readonly flags: readonly FlagStanding[];
  /** Names that headlines are assigned to, the editor's own first. */
  readonly names: readonly string[];
  /** False for readers, who look only. */
  readonly mayDecide?: boolean;
  /** What the counts around are counted by, and the faults of each flag. */
  readonly counted?: {
    readonly filter: Pick<FlagFilter, 'state' | 'assigned'>;
    readonly faults: Readonly<Record<string, readonly Fault[]>>;
  };
  readonly children: ReactNode;
}

const WHOLE: NonNullable<Props['counted']> = { filter: { state: 'open', assigned: null }, faults: {} };

/** The queue with its keys, selection, dialogs and undo: one set of listeners for the page. */
export function QueueDesk({ flags, names, mayDecide = true, counted = WHOLE, children }: Props) {
  const t = useTranslations('queue');
  const [state, dispatch] = useReducer(deskAfter, NEW_DESK);

  const desk = useMemo<Desk>(() => {
    const standingOf = (stored: FlagStanding): FlagStanding => {
      const known = state.standings.get(stored.id);
      return known && known.version >= stored.version ? known : stored;
    };
    const act = async (wanted: FlagAct, ids: readonly string[]) => {
      if (state.busy || ids.length === 0) return;
      dispatch({ kind: 'busy' });
      const seen = flags.filter(({ id }) => ids.includes(id)).map(standingOf);
      const outcome = await sendAct(wanted, seen, t('did.silent'));
      if (!outcome.ok) return dispatch({ kind: 'refused', text: outcome.problem.message });
      if (wanted.kind === 'dismiss') dropDraft(placeOfDraft({ kind: 'dismiss', ids }));
      const next = nextOpen(ids)?.dataset.flag ?? null;
      dispatch({ kind: 'acted', result: outcome.value, text: actWords(wanted, outcome.value, t), next });
    };
    const comment = async (id: string, text: string) => {
      dispatch({ kind: 'busy' });
      const outcome = await sendComment(id, text, t('did.silent'));
      if (!outcome.ok) return dispatch({ kind: 'refused', text: outcome.problem.message });
      dropDraft(placeOfDraft({ kind: 'comment', ids: [id] }));
      dispatch({ kind: 'commented', comment: outcome.value, text: t('did.comment') });
    };
    const undoDecision = async (id: string) => {
      const stored = flags.find((flag) => flag.id === id);
      const standing = stored && standingOf(stored);
      if (!standing?.decision) return dispatch({ kind: 'told', text: t('did.nothingToUndo') });
      dispatch({ kind: 'busy' });
      const outcome = await sendUndoDecision(standing.decision.id, t('did.silent'));
      if (!outcome.ok) return dispatch({ kind: 'told', text: outcome.problem.message });
      const reopened = { ...standing, decision: null, version: standing.version + 1 };
      dispatch({ kind: 'stands', standing: reopened, text: t('did.undo', { count: 1 }) });
    };
    const undo = async (at: string | null) => {
      if (state.busy) return;
      const last = state.acts.at(-1);
      if (last === undefined)
        return at === null ? dispatch({ kind: 'told', text: t('did.nothingToUndo') }) : undoDecision(at);
      dispatch({ kind: 'busy' });
      const outcome = await sendUndo(last.id, t('did.silent'));
      if (!outcome.ok) return dispatch({ kind: 'cannot-undo', text: outcome.problem.message });
      dispatch({ kind: 'undone', result: outcome.value, text: undoWords(outcome.value, t) });
    };
    const copy = async (id: string) => {
      const text = itemOf(id)?.querySelector('[data-repair]')?.textContent;
      const copied = text ? await copyText(text) : false;
      dispatch({
        kind: 'told',
        text: !text ? t('did.noRepair') : copied ? t('did.copied', { text }) : t('did.notCopied'),
      });
    };
    return {
      mayDecide,
      state,
      standingOf,
      select: (id, range) =>
        dispatch(range ? { kind: 'select-to', id, order: order() } : { kind: 'select', id }),
      selectNothing: () => dispatch({ kind: 'select-nothing' }),
      hush: () => dispatch({ kind: 'hush' }),
      ask: (asking) => dispatch({ kind: 'ask', asking }),
      act: (wanted, ids) => void act(wanted, ids),
      undo: (at) => void undo(at),
      undoDecision: (id) => void undoDecision(id),
      comment: (id, text) => void comment(id, text),
      copy: (id) => void copy(id),
    };
  }, [flags, mayDecide, state, t]);

  const tell = useTally();
  const { standingOf } = desk;
  useEffect(() => {
    const tallied = flags.map((before) => ({
      before,
      after: standingOf(before),
      faults: counted.faults[before.id] ?? [],
    }));
    tell(tallyOf(tallied, counted.filter, new Date()));
    return () => tell(null);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what was done is in the standings alone
  }, [flags, state.standings]);

  // After the dialog has closed and given the focus back to where it was opened.
  const { goTo } = state;
  useEffect(() => {
    if (goTo) visit(itemOf(goTo.id));
  }, [goTo]);

  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  }, [desk]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event, latest.current);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return (
    <DeskContext value={desk}>
      {children}
      {/* With headlines selected, what was done is told above the buttons for them, not over them. */}
      <div className={state.selected.size > 0 ? 'sticky bottom-0 z-30' : ''}>
        <DeskToast />
        <BulkBar />
      </div>
      <ActDialog flags={flags} names={names} />
    </DeskContext>
  );
}

/** Keys that change nothing. */
const LOOKING: ReadonlySet<string> = new Set(['j', 'k', 'c', 'Space', 'Enter']);

/** What a key does on the headline that has the focus, or on the selected ones. */
function pressed(event: KeyboardEvent, desk: Desk): void {
  const key = shortcutOf('Review queue', event);
  if (key === null || isOwnToControl(event)) return;
  const all = order();
  const at = document.activeElement?.closest<HTMLElement>('[data-flag]')?.dataset.flag ?? null;
  const { selected } = desk.state;
  const ids = selected.size > 0 ? all.filter((id) => selected.has(id)) : at === null ? [] : [at];
  const on = (work: (id: string) => void) => (at === null ? null : () => work(at));
  const onAll = (work: () => void) => (ids.length === 0 ? null : work);
  const step = (by: number) => () => {
    const from = at === null ? (by > 0 ? -1 : all.length) : all.indexOf(at);
    visit(itemOf(all[Math.min(all.length - 1, Math.max(0, from + by))] ?? ''));
  };
  const does: Readonly<Record<string, (() => void) | null>> = {
    j: step(1),
    k: step(-1),
    a: onAll(() => desk.act({ kind: 'confirm' }, ids)),
    d: onAll(() => desk.ask({ kind: 'dismiss', ids })),
    s: onAll(() => desk.ask({ kind: 'snooze', ids })),
    'Shift+a': onAll(() => desk.ask({ kind: 'assign', ids })),
    m: on((id) => desk.ask({ kind: 'comment', ids: [id] })),
    c: on(desk.copy),
    x: on((id) => desk.select(id, false)),
    'Shift+x': on((id) => desk.select(id, true)),
    u: () => desk.undo(at),
    Esc: selected.size > 0 ? desk.selectNothing : null,
    Space: on((id) => {
      const peek = itemOf(id)?.querySelector('details');
      if (peek) peek.open = !peek.open;
    }),
    Enter: on((id) => itemOf(id)?.querySelector<HTMLElement>('h2 a')?.click()),
  };
  const work = desk.mayDecide || LOOKING.has(key) ? does[key] : null;
  if (!work) return;
  event.preventDefault();
  work();
}
