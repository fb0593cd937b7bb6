import { permit } from '../access/acting';
import type { ActResult, Outcome } from '../types';
import { standingsOf } from './act-on-flags';
import { appendAudits } from './append-audit';
import { transaction } from './database';
import { ACT_PARTS, conflictOf } from './flag-conflict';
import { lockFlags, writeStandings, type Standing } from './flag-standing';
import { isUuid } from './is-uuid';
import { refused } from './refused';

/**
 * Takes an act back: each of its flags stands as before. One that was changed since is left as it is and told as a
 * conflict. Problems: `not-found`; `stale` when every one of them was, or the act was taken back already.
 */
export async function undoAct(actId: string, actor: string): Promise<Outcome<ActResult>> {
  permit('decide');
  if (!isUuid(actId)) return refused('not-found', 'There is no such act.');
  return transaction(async (tx) => {
    const act = await tx.flagAct.findUnique({ where: { id: actId } });
    if (!act) return refused('not-found', 'There is no such act.');
    const before = act.before as unknown as readonly Standing[];
    const ids = before.map(({ id }) => id);
    await lockFlags(tx, ids);
    const found = await tx.flag.findMany({ where: { id: { in: ids } }, include: ACT_PARTS });
    const byId = new Map(found.map((row) => [row.id, row]));
    const back = before.filter(({ id }) => byId.get(id)?.lastActId === actId);
    if (back.length === 0)
      return refused(
        'stale',
        act.undoneAt
          ? `${act.undoneBy} took this back already.`
          : 'Others have changed all of it since: nothing was taken back.',
      );
    const now = new Date();
    const made = back.flatMap(({ id, decisionId }) => {
      const inForce = byId.get(id)?.decisionId ?? null;
      return inForce !== null && inForce !== decisionId ? [inForce] : [];
    });
    await tx.decision.updateMany({ where: { id: { in: made } }, data: { undoneAt: now } });
    await writeStandings(tx, back, actId);
    const again = back.flatMap(({ decisionId }) => decisionId ?? []);
    await tx.decision.updateMany({ where: { id: { in: again } }, data: { undoneAt: null } });
    await tx.flagAct.update({ where: { id: actId }, data: { undoneAt: now, undoneBy: actor } });
    const decides = act.kind === 'confirm' || act.kind === 'dismiss';
    await appendAudits(
      tx,
      back.map(({ id }) => ({
        actor,
        action: decides ? 'decision.undo' : 'flag.undo',
        object: `flag ${id}`,
        detail: act.kind,
      })),
    );
    const conflicts = ids
      .filter((id) => !back.some((one) => one.id === id))
      .map((id) => conflictOf(id, byId.get(id)));
    return { ok: true, value: { actId, done: await standingsOf(tx, back), conflicts } };
  });
}
