import { permit } from '../access/acting';
import { isFault, ruleIds } from '../desk/rule-ids';
import { muteCheck } from '../desk/mute-check';
import type { HeadlineCheck, RuleId } from '../types';
import { appendAudit } from './append-audit';
import { database, STORING_MS, transaction, type Database, type Transaction } from './database';
import { rankOf } from './flag-anchor';
import { lockProjections } from './lock-projections';

/** Rows brought in line at once. */
const BATCH = 500;

/** The rules muted now, in their listed order; a row of a rule that no longer exists says nothing. */
export async function mutedRules(db: Database = database()): Promise<readonly RuleId[]> {
  return inListedOrder((await db.mutedRule.findMany({ select: { rule: true } })).map(({ rule }) => rule));
}

/** Rules in their listed order; a word that names none is left out. */
export function inListedOrder(rules: readonly string[]): readonly RuleId[] {
  const given = new Set(rules);
  return given.size === 0 ? [] : ruleIds.filter((rule) => given.has(rule));
}

/**
 * Mutes a rule, or lets it speak again, and records it; false when it was so already. No analysis is touched: they are read
 * through the muted rules (lib/desk). Only what lists are ordered and filtered by is brought in line, for the articles
 * in which the rule speaks.
 */
export const setMuted = (rule: RuleId, muted: boolean, actor: string): Promise<boolean> =>
  transaction(async (tx) => {
    permit('settings');
    await lockProjections(tx); // an analysis that is being stored sees the rules before, or those after
    const { count } = muted
      ? await tx.mutedRule.createMany({ data: [{ rule, actor }], skipDuplicates: true })
      : await tx.mutedRule.deleteMany({ where: { rule } });
    if (count === 0) return false;
    if (isFault(rule)) {
      const now = new Set(await mutedRules(tx));
      await rankFlags(tx, rule, now);
      await tellVerdicts(tx, rule, now);
    }
    const asked = muted ? [] : await askAgain(tx, rule);
    await appendAudit(tx, {
      actor,
      action: muted ? 'rule.mute' : 'rule.unmute',
      object: `rule ${rule}`,
      detail: null,
    });
    for (const id of asked)
      await appendAudit(tx, {
        actor,
        action: 'flag.reopen',
        object: `flag ${id}`,
        detail: `dismissed while ${rule} was muted`,
      });
    return true;
  }, STORING_MS);

/** Order and visibility of the flags in whose check the rule speaks, be it of a doubt only. */
async function rankFlags(tx: Transaction, rule: RuleId, muted: ReadonlySet<RuleId>): Promise<void> {
  for (let after = ''; ;) {
    const flags = await tx.$queryRaw<{ id: string; check: HeadlineCheck }[]>`
      SELECT f."id", f."check" FROM "Flag" f
      WHERE f."id" > ${after}
        AND EXISTS (SELECT FROM json_array_elements(f."check"->'phrases') AS p WHERE p->>'fault' = ${rule})
      ORDER BY f."id" LIMIT ${BATCH}`;
    const ranks = flags.map(({ id, check }) => ({ id, ...rankOf(muteCheck(check, muted)) }));
    await tx.$executeRaw`
      UPDATE "Flag" f SET "gravity" = r.gravity, "score" = r.score, "hidden" = r.hidden
      FROM json_to_recordset(${JSON.stringify(ranks)}::json) AS r(id text, gravity int, score float8, hidden boolean)
      WHERE f."id" = r.id`;
    if (flags.length < BATCH) return;
    after = flags[flags.length - 1].id;
  }
}

/** The verdict in the list of articles, where the rule speaks of the first headline. */
async function tellVerdicts(tx: Transaction, rule: RuleId, muted: ReadonlySet<RuleId>): Promise<void> {
  for (let after = ''; ;) {
    const rows = await tx.$queryRaw<{ id: string; check: HeadlineCheck }[]>`
      SELECT r."id", a."rest"->'headlines'->0 AS "check"
      FROM "Headline" h
      JOIN "Article" r ON r."id" = h."articleId"
      JOIN "Analysis" a ON a."articleId" = r."id" AND a."engine" = r."engine"
      WHERE h."position" = 0 AND h."faults" @> ARRAY[${rule}]::text[] AND r."id" > ${after}
      ORDER BY r."id" LIMIT ${BATCH}`;
    const verdicts = rows.map(({ id, check }) => ({ id, verdict: muteCheck(check, muted).verdict }));
    await tx.$executeRaw`
      UPDATE "Article" a SET "verdict" = v.verdict
      FROM json_to_recordset(${JSON.stringify(verdicts)}::json) AS v(id text, verdict text)
      WHERE a."id" = v.id`;
    if (rows.length < BATCH) return;
    after = rows[rows.length - 1].id;
  }
}

/**
 * Opens again the flags that were dismissed while the rule was muted: who let "slams" pass has said nothing of a number
 * that was not shown. The decisions stay on record as taken back.
 */
async function askAgain(tx: Transaction, rule: RuleId): Promise<readonly string[]> {
  const flags = await tx.flag.findMany({
    where: { faults: { has: rule }, decision: { action: 'dismiss', NOT: { faults: { has: rule } } } },
    select: { id: true, decisionId: true },
  });
  if (flags.length === 0) return [];
  const ids = flags.map(({ id }) => id);
  await tx.flag.updateMany({
    where: { id: { in: ids } },
    data: { decisionId: null, version: { increment: 1 } },
  });
  await tx.decision.updateMany({
    where: { id: { in: flags.flatMap(({ decisionId }) => decisionId ?? []) } },
    data: { undoneAt: new Date() },
  });
  return ids;
}
