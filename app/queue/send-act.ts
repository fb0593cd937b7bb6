import type { ActResult, Decision, FlagAct, FlagComment, Outcome } from '@/lib/types';
import { postJson } from '../shell/post-json';

interface SeenFlag {
  readonly id: string;
  /** The version of the flag that the editor saw. */
  readonly version: number;
}

/** Does one thing to flags through the JSON API; those that others changed meanwhile are told as conflicts. */
export const sendAct = (act: FlagAct, flags: readonly SeenFlag[]): Promise<Outcome<ActResult>> =>
  post('/api/v1/acts', { act, flags: flags.map(({ id, version }) => ({ id, version })) });

/** Takes an act back. */
export const sendUndo = (actId: string): Promise<Outcome<ActResult>> =>
  post(`/api/v1/acts/${encodeURIComponent(actId)}/undo`, {});

/** Takes one decision back, whatever act it was made by. */
export const sendUndoDecision = (decisionId: string): Promise<Outcome<Decision>> =>
  post(`/api/v1/decisions/${encodeURIComponent(decisionId)}/undo`, {});

export const sendComment = (flagId: string, text: string): Promise<Outcome<FlagComment>> =>
  post(`/api/v1/flags/${encodeURIComponent(flagId)}/comments`, { text });

function post<T>(path: string, body: object): Promise<Outcome<T>> {
  return postJson(path, body, 'Nothing was done: the server did not answer. Try again.');
}
