import type { ActResult, FlagComment, FlagStanding } from '@/lib/types';

/** What a dialog asks for, and for which flags. */
export interface Asking {
  readonly kind: 'dismiss' | 'snooze' | 'assign' | 'comment';
  readonly ids: readonly string[];
  /** Why it was not done; nothing before it was tried. */
  readonly problem?: string;
}

/** Where what is typed for it is kept until it is sent. */
export const placeOfDraft = ({ kind, ids }: Pick<Asking, 'kind' | 'ids'>): string =>
  `queue ${kind} ${ids.join()}`;

/** What happened last, told at the foot of the page. */
export interface Toast {
  readonly text: string;
  readonly undo: boolean;
}

/** What an editor has done on this page since it was made. */
export interface DeskState {
  /** How flags stand by what came back from the server; the others are as the page has them. */
  readonly standings: ReadonlyMap<string, FlagStanding>;
  /** Why a flag was left as it is. */
  readonly conflicts: ReadonlyMap<string, string>;
  /** Comments made on this page, by flag, the last one last. */
  readonly comments: ReadonlyMap<string, readonly FlagComment[]>;
  readonly selected: ReadonlySet<string>;
  /** The flag selected last: where a range begins. */
  readonly anchor: string | null;
  /** What can be undone, the last one last. */
  readonly acts: readonly { readonly id: string; readonly flags: readonly string[] }[];
  readonly asking: Asking | null;
  readonly toast: Toast | null;
  readonly busy: boolean;
  /** The headline to select next; each time another object, so that the same one can be gone to twice. */
  readonly goTo: { readonly id: string } | null;
}

export const NEW_DESK: DeskState = {
  standings: new Map(),
  conflicts: new Map(),
  comments: new Map(),
  selected: new Set(),
  anchor: null,
  acts: [],
  asking: null,
  toast: null,
  busy: false,
  goTo: null,
};

export type DeskEvent =
  | { readonly kind: 'select'; readonly id: string }
  /** All from the anchor to here, in the order of the page. */
  | { readonly kind: 'select-to'; readonly id: string; readonly order: readonly string[] }
  | { readonly kind: 'select-nothing' }
  | { readonly kind: 'ask'; readonly asking: Asking | null }
  | { readonly kind: 'busy' }
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'hush' }
  /** What was asked for was not done, and why. */
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'commented'; readonly comment: FlagComment; readonly text: string }
  | {
      readonly kind: 'acted';
      readonly result: ActResult;
      readonly text: string;
      /** The headline to go on with. */
      readonly next: string | null;
    }
  | { readonly kind: 'undone'; readonly result: ActResult; readonly text: string }
  | { readonly kind: 'stands'; readonly standing: FlagStanding; readonly text: string }
  | { readonly kind: 'cannot-undo'; readonly text: string };

/** Takes in what the server says of flags: where they stand, and why some were left as they are. */
function withResult(state: DeskState, { done, conflicts }: ActResult): DeskState {
  const standings = new Map(state.standings);
  const told = new Map(state.conflicts);
  for (const standing of done) {
    standings.set(standing.id, standing);
    told.delete(standing.id);
  }
  for (const { id, problem, now } of conflicts) {
    if (now) standings.set(id, now);
    told.set(id, problem.message);
  }
  return { ...state, standings, conflicts: told, busy: false };
}

const goTo = (id: string | null): DeskState['goTo'] => (id === null ? null : { id });

export function deskAfter(state: DeskState, event: DeskEvent): DeskState {
  switch (event.kind) {
    case 'select': {
      const selected = new Set(state.selected);
      if (!selected.delete(event.id)) selected.add(event.id);
      return { ...state, selected, anchor: event.id };
    }
    case 'select-to': {
      const { id, order } = event;
      const ends = [order.indexOf(state.anchor ?? id), order.indexOf(id)].map((at) => Math.max(0, at));
      const range = order.slice(Math.min(...ends), Math.max(...ends) + 1);
      return { ...state, selected: new Set([...state.selected, ...range]), anchor: id };
    }
    case 'select-nothing':
      return { ...state, selected: new Set(), anchor: null };
    case 'ask':
      return { ...state, asking: event.asking };
    case 'busy':
      return { ...state, busy: true };
    case 'told':
      return { ...state, busy: false, toast: { text: event.text, undo: false } };
    case 'hush':
      return { ...state, toast: null };
    case 'refused':
      // Behind an open dialog nobody would see it, and what was typed there is still to be sent.
      return state.asking
        ? { ...state, busy: false, asking: { ...state.asking, problem: event.text }, toast: null }
        : { ...state, busy: false, toast: { text: event.text, undo: false } };
    case 'commented': {
      const { flagId } = event.comment;
      const comments = new Map(state.comments);
      comments.set(flagId, [...(comments.get(flagId) ?? []), event.comment]);
      return { ...state, comments, busy: false, asking: null, toast: { text: event.text, undo: false } };
    }
    case 'acted': {
      const { actId, done } = event.result;
      const next = withResult(state, event.result);
      return {
        ...next,
        selected: new Set(),
        anchor: null,
        asking: null,
        goTo: goTo(event.result.conflicts[0]?.id ?? event.next),
        acts: actId ? [...state.acts, { id: actId, flags: done.map(({ id }) => id) }] : state.acts,
        toast: { text: event.text, undo: actId !== null },
      };
    }
    case 'undone':
      return {
        ...withResult(state, event.result),
        goTo: goTo(event.result.done[0]?.id ?? null),
        acts: state.acts.slice(0, -1),
        toast: { text: event.text, undo: false },
      };
    case 'stands': {
      const { id } = event.standing;
      const standings = new Map(state.standings).set(id, event.standing);
      const conflicts = new Map(state.conflicts);
      conflicts.delete(id);
      // The act that did this alone is undone with it.
      const own = state.acts.findLastIndex(({ flags }) => flags.length === 1 && flags[0] === id);
      const acts = state.acts.filter((_, index) => index !== own);
      const toast = { text: event.text, undo: false };
      return { ...state, standings, conflicts, acts, busy: false, goTo: goTo(id), toast };
    }
    case 'cannot-undo':
      return {
        ...state,
        busy: false,
        acts: state.acts.slice(0, -1),
        toast: { text: event.text, undo: false },
      };
  }
}
