import type { ActResult, Decision, FlagAct, FlagComment, Outcome } from '@/lib/types';
import { postJson } from '../shell/post-json';

interface SeenFlag {
  readonly id: string;
  /** The version of the flag that the editor saw. */
  readonly version: number;
}

/** `silent`, here and below: what is told when the server does not answer. Does one thing to flags through the JSON API; those that others changed meanwhile are told as conflicts. */
export const sendAct = (
  act: FlagAct,
  flags: readonly SeenFlag[],
  silent: string,
): Promise<Outcome<ActResult>> =>
  postJson('/api/v1/acts', { act, flags: flags.map(({ id, version }) => ({ id, version })) }, silent);

/** Takes an act back. */
export const sendUndo = (actId: string, silent: string): Promise<Outcome<ActResult>> =>
  postJson(`/api/v1/acts/${encodeURIComponent(actId)}/undo`, {}, silent);

/** Takes one decision back, whatever act it was made by. */
export const sendUndoDecision = (decisionId: string, silent: string): Promise<Outcome<Decision>> =>
  postJson(`/api/v1/decisions/${encodeURIComponent(decisionId)}/undo`, {}, silent);

export const sendComment = (flagId: string, text: string, silent: string): Promise<Outcome<FlagComment>> =>
  postJson(`/api/v1/flags/${encodeURIComponent(flagId)}/comments`, { text }, silent);
