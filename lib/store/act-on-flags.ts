import { permit } from '../access/acting';
import { randomUUID } from 'node:crypto';
import { muteCheck } from '../desk/mute-check';
import type { ActResult, FlagAct, HeadlineCheck, Outcome, RuleId } from '../types';
import { appendAudits } from './append-audit';
import { asJson } from './article-row';
import { transaction, type Transaction } from './database';
import { faultsTold } from './flag-anchor';
import { ACT_PARTS, conflictOf, type ActRow } from './flag-conflict';
import { standingOfRow, STANDING_PARTS } from './flag-row';
import { lockFlags, standingOf, writeStandings, type Standing } from './flag-standing';
import { mutedRules } from './muted-rules';
import { refused } from './refused';

/** How many flags one act may change: two pages of the queue, and 1 s of a busy machine. */
export const MOST_FLAGS = 200;
/** Who snoozes for longer should dismiss. */
const LONGEST_SNOOZE_MS = 366 * 24 * 60 * 60 * 1_000;

/** A flag as the editor saw it. */
export interface SeenFlag {
  readonly id: string;
  readonly version: number;
}

/** An act that can be carried out: blank words are none. Problems: `reason-needed`, `bad-time`, `nothing-to-do`. */
function checkAct(act: FlagAct, now: Date): Outcome<FlagAct> {
  const blank = (text: string | null | undefined) => text?.trim() || null;
  switch (act.kind) {
    case 'confirm':
      return { ok: true, value: { ...act, reason: blank(act.reason), note: blank(act.note) } };
    case 'dismiss': {
      const reason = blank(act.reason);
      return reason === null
        ? refused('reason-needed', 'Say why the flag is dismissed: the reason is kept in the record.')
        : { ok: true, value: { ...act, reason, note: blank(act.note) } };
    }
    case 'snooze': {
      const wait = act.until === null ? 1 : new Date(act.until).getTime() - now.getTime();
      return wait > 0 && wait <= LONGEST_SNOOZE_MS
        ? { ok: true, value: act }
        : refused('bad-time', 'Snooze until a time that is to come, within a year.');
    }
    case 'assign':
      return act.assignee === undefined && act.dueOn === undefined
        ? refused('nothing-to-do', 'Name who it is assigned to, or a due date, or both.')
        : {
            ok: true,
            value: { ...act, ...(act.assignee === undefined ? {} : { assignee: blank(act.assignee) }) },
          };
  }
}

/** How a flag stands after the act; `decisionId` is that of the decision which the act makes. */
function after(before: Standing, act: FlagAct, actId: string, decisionId: string): Standing {
  const next = { ...before, lastActId: actId };
  switch (act.kind) {
    case 'confirm':
    case 'dismiss':
      return { ...next, decisionId, snoozedUntil: null };
    case 'snooze':
      return { ...next, snoozedUntil: act.until };
    case 'assign':
      return {
        ...next,
        assignee: act.assignee === undefined ? before.assignee : act.assignee,
        dueOn: act.dueOn === undefined ? before.dueOn : act.dueOn,
      };
  }
}

/** What the record says beside who, what and which flag. */
function detailOf(act: FlagAct): string | null {
  switch (act.kind) {
    case 'confirm':
    case 'dismiss':
      return act.reason ?? null;
    case 'snooze':
      return act.until === null ? 'open again' : `until ${act.until}`;
    case 'assign':
      return [
        ...(act.assignee === undefined ? [] : [act.assignee === null ? 'to nobody' : `to ${act.assignee}`]),
        ...(act.dueOn === undefined ? [] : [act.dueOn === null ? 'no due date' : `due ${act.dueOn}`]),
      ].join(', ');
  }
}

/** Makes the decision of each flag, and takes back the one that it replaces. */
async function decideAll(
  tx: Transaction,
  rows: readonly (ActRow & { readonly made: string })[],
  act: FlagAct & { readonly kind: 'confirm' | 'dismiss' },
  actor: string,
  now: Date,
): Promise<void> {
  const muted: ReadonlySet<RuleId> = new Set(await mutedRules(tx));
  await tx.decision.updateMany({
    where: { id: { in: rows.flatMap(({ decisionId }) => decisionId ?? []) } },
    data: { undoneAt: now },
  });
  await tx.decision.createMany({
    data: rows.map((row) => ({
      id: row.made,
      flagId: row.id,
      action: act.kind,
      faults: faultsTold(muteCheck(row.check as unknown as HeadlineCheck, muted)),
      reason: act.reason ?? null,
      note: act.note ?? null,
      actor,
      createdAt: now,
    })),
  });
}

/**
 * Does one thing to one flag or to many (at most MOST_FLAGS), and records it for each. A flag that somebody else changed
 * since its version was seen is left as it is and told as a conflict; the others are done.
 * Problems, with nothing done: `reason-needed`, `bad-time`, `nothing-to-do`, `too-many`.
 */
export async function actOnFlags(
  seen: readonly SeenFlag[],
  wanted: FlagAct,
  actor: string,
): Promise<Outcome<ActResult>> {
  permit('decide');
  if (seen.length > MOST_FLAGS) return refused('too-many', `At most ${MOST_FLAGS} headlines at once.`);
  const now = new Date();
  const checked = checkAct(wanted, now);
  if (!checked.ok) return checked;
  const act = checked.value;
  const versions = new Map(seen.map(({ id, version }) => [id, version]));
  return transaction(async (tx) => {
    await lockFlags(tx, [...versions.keys()]);
    const found = await tx.flag.findMany({ where: { id: { in: [...versions.keys()] } }, include: ACT_PARTS });
    const byId = new Map(found.map((row) => [row.id, row]));
    const fits = ({ id, version, closedAt }: ActRow) => closedAt === null && versions.get(id) === version;
    const rows = [...versions.keys()].flatMap((id) => {
      const row = byId.get(id);
      return row && fits(row) ? [{ ...row, made: randomUUID() }] : [];
    });
    const conflicts = [...versions.keys()].flatMap((id) =>
      rows.some((row) => row.id === id) ? [] : [conflictOf(id, byId.get(id))],
    );
    if (rows.length === 0) return { ok: true, value: { actId: null, done: [], conflicts } };

    const actId = randomUUID();
    const before = rows.map(standingOf);
    await tx.flagAct.create({
      data: { id: actId, kind: act.kind, actor, before: asJson(before), createdAt: now },
    });
    if (act.kind === 'confirm' || act.kind === 'dismiss') await decideAll(tx, rows, act, actor, now);
    await writeStandings(
      tx,
      rows.map((row, i) => after(before[i], act, actId, row.made)),
      null,
    );
    await appendAudits(
      tx,
      rows.map(({ id }) => ({
        actor,
        action: `flag.${act.kind}`,
        object: `flag ${id}`,
        detail: detailOf(act),
      })),
    );
    return { ok: true, value: { actId, done: await standingsOf(tx, rows), conflicts } };
  });
}

/** How these flags stand now, in their order. */
export async function standingsOf(
  tx: Transaction,
  flags: readonly { readonly id: string }[],
): Promise<ActResult['done']> {
  const rows = await tx.flag.findMany({
    where: { id: { in: flags.map(({ id }) => id) } },
    include: STANDING_PARTS,
  });
  const byId = new Map(rows.map((row) => [row.id, standingOfRow(row)]));
  return flags.flatMap(({ id }) => byId.get(id) ?? []);
}
