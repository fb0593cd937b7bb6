import { randomUUID } from 'node:crypto';
import type { Prisma } from '../generated/client';
import { muteCheck } from '../desk/mute-check';
import { isFault } from '../desk/rule-ids';
import type { Decision, DecisionAction, Fault, Flag, HeadlineCheck, Outcome, Page } from '../types';
import { appendAudit } from './append-audit';
import { pageOf, pageSize } from './cursor';
import { database, transaction } from './database';
import { faultsTold } from './flag-anchor';
import { behind, cursorOfFlag, WORST_FIRST } from './flag-cursor';
import { isUuid } from './is-uuid';
import { decisionOfRow, flagOfRow, FLAG_PARTS } from './flag-row';
import { mutedRules } from './muted-rules';

export type FlagState = 'open' | 'decided' | 'all';

const STATES: Record<FlagState, Prisma.FlagWhereInput> = {
  open: { closedAt: null, hidden: false, decisionId: null },
  decided: { closedAt: null, hidden: false, decisionId: { not: null } },
  all: { closedAt: null, hidden: false },
};

const refused = (code: string, message: string): Outcome<never> => ({
  ok: false,
  problem: { code, message },
});

/**
 * Flags of the analyses in force, worst first: not backed before partly backed, the lowest score, the oldest. With `fault`
 * those with a phrase of that fault; none for one that is muted.
 */
export async function listFlags(
  options: { state?: FlagState; fault?: Fault; limit?: number; cursor?: string | null } = {},
): Promise<Page<Flag>> {
  const limit = pageSize(options.limit);
  const muted = new Set(await mutedRules());
  if (options.fault && muted.has(options.fault)) return { items: [], next: null };
  const rows = await database().flag.findMany({
    where: {
      AND: [
        STATES[options.state ?? 'open'],
        options.fault ? { faults: { has: options.fault } } : {},
        behind(options.cursor),
      ],
    },
    include: FLAG_PARTS,
    orderBy: [...WORST_FIRST],
    take: limit + 1,
  });
  return pageOf(rows, limit, cursorOfFlag, (row) => flagOfRow(row, muted));
}

/** `null` when there is no such flag. */
export async function getFlag(id: string): Promise<Flag | null> {
  const row = await database().flag.findUnique({ where: { id }, include: FLAG_PARTS });
  return row && flagOfRow(row, new Set(await mutedRules()));
}

/** Headline and article of these flags, by id; those that are gone are left out. */
export async function headlinesOfFlags(
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly headline: string; readonly articleId: string }>> {
  const rows = await database().flag.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, headline: true, articleId: true },
  });
  return new Map(rows.map(({ id, ...flag }) => [id, flag]));
}

export async function countFlags(): Promise<{ readonly open: number; readonly decided: number }> {
  const [open, decided] = await Promise.all([
    database().flag.count({ where: STATES.open }),
    database().flag.count({ where: STATES.decided }),
  ]);
  return { open, decided };
}

/** How many flags of that state have a phrase of each fault; muted ones, and those that no flag has, are not in it. */
export async function countFaults(state: FlagState): Promise<ReadonlyMap<Fault, number>> {
  const muted = new Set<string>(await mutedRules());
  const rows = await database().$queryRaw<{ fault: string; count: number }[]>`
    SELECT told.fault AS "fault", count(DISTINCT f."id")::int AS "count"
    FROM "Flag" f CROSS JOIN LATERAL unnest(f."faults") AS told(fault)
    WHERE f."closedAt" IS NULL AND NOT f."hidden"
      AND (${state} = 'all' OR (f."decisionId" IS NOT NULL) = (${state} = 'decided'))
    GROUP BY 1`;
  return new Map(
    rows.flatMap(({ fault, count }) =>
      isFault(fault) && !muted.has(fault) ? [[fault, count] as const] : [],
    ),
  );
}

/** An editor's word on a flag, as it comes in. */
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
 * Decides a flag and records it. A decision in force is replaced.
 * Problems: `not-found`; `reason-needed`; `stale` when somebody else decided since that version.
 */
export async function decide(input: DecisionInput): Promise<Outcome<Decision>> {
  const reason = input.reason?.trim() || null;
  if (input.action === 'dismiss' && reason === null)
    return refused('reason-needed', 'Say why the flag is dismissed: the reason is kept in the record.');
  return transaction(async (tx) => {
    // The row lock orders two editors who decide at once; the second sees the new version and is told.
    const { count } = await tx.flag.updateMany({
      where: { id: input.flagId, version: input.version },
      data: { version: { increment: 1 } },
    });
    const flag = await tx.flag.findUnique({ where: { id: input.flagId } });
    if (!flag) return refused('not-found', 'There is no such flag.');
    if (count === 0)
      return refused('stale', 'Somebody decided this flag meanwhile. Look at it again, then decide.');
    const now = new Date();
    const seen = muteCheck(flag.check as unknown as HeadlineCheck, new Set(await mutedRules(tx)));
    if (flag.decisionId)
      await tx.decision.update({ where: { id: flag.decisionId }, data: { undoneAt: now } });
    const decision = await tx.decision.create({
      data: {
        id: randomUUID(),
        flagId: flag.id,
        action: input.action,
        faults: faultsTold(seen),
        reason,
        note: input.note?.trim() || null,
        actor: input.actor,
        createdAt: now,
      },
    });
    await tx.flag.update({ where: { id: flag.id }, data: { decisionId: decision.id } });
    await appendAudit(tx, {
      actor: input.actor,
      action: `flag.${input.action}`,
      object: `flag ${flag.id}`,
      detail: reason,
    });
    return { ok: true, value: decisionOfRow(decision) };
  });
}

/** Takes a decision back: the flag is open again. Problems: `not-found`; `stale` when it is not the one in force. */
export async function undoDecision(decisionId: string, actor: string): Promise<Outcome<Decision>> {
  if (!isUuid(decisionId)) return refused('not-found', 'There is no such decision.');
  return transaction(async (tx) => {
    const { count } = await tx.flag.updateMany({
      where: { decisionId },
      data: { decisionId: null, version: { increment: 1 } },
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
