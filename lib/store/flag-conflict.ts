import type { Prisma } from '../generated/client';
import type { FlagConflict } from '../types';
import { dayOf, standingOfRow, STANDING_PARTS } from './flag-row';

/** What a flag is read with by an act. */
export const ACT_PARTS = {
  ...STANDING_PARTS,
  lastAct: { select: { actor: true, createdAt: true, kind: true } },
  undoneAct: { select: { undoneBy: true, undoneAt: true } },
} as const satisfies Prisma.FlagInclude;

export type ActRow = Prisma.FlagGetPayload<{ include: typeof ACT_PARTS }>;

const minute = (at: Date): string => `${at.toISOString().slice(11, 16)} UTC`;

/** What was last done to a flag, as a sentence without its end. */
function lastDone({ lastAct, undoneAct, decision, snoozedUntil, assignee, dueOn }: ActRow): string {
  if (undoneAct?.undoneAt) return `${undoneAct.undoneBy} took an act back at ${minute(undoneAct.undoneAt)}`;
  if (!lastAct) return decision ? `${decision.actor} decided it` : 'Somebody changed it';
  const at = `at ${minute(lastAct.createdAt)}`;
  if (lastAct.kind === 'confirm') return `${lastAct.actor} confirmed it ${at}`;
  if (lastAct.kind === 'dismiss')
    return `${lastAct.actor} dismissed it ${at}${decision?.reason ? ` (“${decision.reason}”)` : ''}`;
  if (lastAct.kind === 'snooze')
    return snoozedUntil
      ? `${lastAct.actor} snoozed it ${at}, until ${snoozedUntil.toISOString().slice(0, 16).replace('T', ' ')} UTC`
      : `${lastAct.actor} woke it ${at}`;
  const due = dueOn ? `, due ${dayOf(dueOn)}` : '';
  return assignee
    ? `${lastAct.actor} assigned it to ${assignee} ${at}${due}`
    : `${lastAct.actor} left it to nobody ${at}${due}`;
}

/** Why an act leaves a flag as it is: `not-found`, `closed` (it is no longer flagged) or `stale`. */
export function conflictOf(id: string, row: ActRow | undefined): FlagConflict {
  if (!row) return { id, problem: { code: 'not-found', message: 'There is no such flag.' }, now: null };
  const now = standingOfRow(row);
  if (row.closedAt)
    return {
      id,
      problem: {
        code: 'closed',
        message: 'The article was analysed again meanwhile, and this headline is no longer flagged.',
      },
      now,
    };
  return {
    id,
    problem: {
      code: 'stale',
      message: `${lastDone(row)}, while you were looking. Yours was not kept: look at it again, then decide.`,
    },
    now,
  };
}
