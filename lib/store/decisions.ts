import { permit } from '../access/acting';
import type { Decision, DecisionAction, Outcome } from '../types';
import { actOnFlags } from './act-on-flags';
import { appendAudit } from './append-audit';
import { transaction } from './database';
import { decisionOfRow } from './flag-row';
import { isUuid } from './is-uuid';
import { refused } from './refused';

/** An editor's word on one flag, as it comes in. */
export interface DecisionInput {
  readonly flagId: string;
  readonly action: DecisionAction;
  /** Needed to dismiss. */
  readonly reason: string | null;
  /** For editors only: kept, never exported. */
  readonly note?: string | null;
  /** The flag's version that the editor saw. */
  readonly version: number;
  readonly actor: string;
}

/**
 * Decides one flag and records it. A decision in force is replaced.
 * Problems: `not-found`; `closed`; `reason-needed`; `stale` when somebody else changed it since that version.
 */
export async function decide(input: DecisionInput): Promise<Outcome<Decision>> {
  const { flagId, action, reason, note, version, actor } = input;
  const act =
    action === 'dismiss'
      ? ({ kind: action, reason: reason ?? '', note } as const)
      : ({ kind: action, reason, note } as const);
  const outcome = await actOnFlags([{ id: flagId, version }], act, actor);
  if (!outcome.ok) return outcome;
  const [conflict] = outcome.value.conflicts;
  if (conflict) return { ok: false, problem: conflict.problem };
  return { ok: true, value: outcome.value.done[0].decision! };
}

/** Takes a decision back: the flag is open again. Problems: `not-found`; `stale` when it is not the one in force. */
export async function undoDecision(decisionId: string, actor: string): Promise<Outcome<Decision>> {
  permit('decide');
  if (!isUuid(decisionId)) return refused('not-found', 'There is no such decision.');
  return transaction(async (tx) => {
    const { count } = await tx.flag.updateMany({
      where: { decisionId },
      data: { decisionId: null, lastActId: null, version: { increment: 1 } },
    });
    const decision = await tx.decision.findUnique({ where: { id: decisionId } });
    if (!decision) return refused('not-found', 'There is no such decision.');
    if (count === 0) return refused('stale', 'This decision is no longer in force.');
    const undone = await tx.decision.update({ where: { id: decisionId }, data: { undoneAt: new Date() } });
    await appendAudit(tx, {
      actor,
      action: 'decision.undo',
      object: `flag ${decision.flagId}`,
      detail: decision.action,
    });
    return { ok: true, value: decisionOfRow(undone) };
  });
}
