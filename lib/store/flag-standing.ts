import type { Flag as FlagRow } from '../generated/client';
import type { Transaction } from './database';
import { dayOf } from './flag-row';

/** What an act changes of a flag, as it is kept for taking it back: times in ISO 8601. */
export interface Standing {
  readonly id: string;
  readonly decisionId: string | null;
  readonly snoozedUntil: string | null;
  readonly assignee: string | null;
  readonly dueOn: string | null;
  readonly lastActId: string | null;
}

export const standingOf = (row: FlagRow): Standing => ({
  id: row.id,
  decisionId: row.decisionId,
  snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
  assignee: row.assignee,
  dueOn: dayOf(row.dueOn),
  lastActId: row.lastActId,
});

/**
 * Holds flags until the transaction ends, in one order for everybody: two editors who decide on the same ones wait for
 * each other and never both for ever.
 */
export async function lockFlags(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS "held" FROM "Flag" WHERE "id" = ANY(${[...ids]}) ORDER BY "id" FOR UPDATE`;
}

/** Writes how flags stand, each as a new version; `undoneActId` is the act that this takes back, if any. */
export async function writeStandings(
  tx: Transaction,
  standings: readonly Standing[],
  undoneActId: string | null,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Flag" f SET "version" = f."version" + 1, "decisionId" = s."decisionId", "snoozedUntil" = s."snoozedUntil",
      "assignee" = s."assignee", "dueOn" = s."dueOn", "lastActId" = s."lastActId", "undoneActId" = ${undoneActId}::uuid
    FROM json_to_recordset(${JSON.stringify(standings)}::json) AS s("id" text, "decisionId" uuid,
      "snoozedUntil" timestamptz, "assignee" text, "dueOn" date, "lastActId" uuid)
    WHERE f."id" = s."id"`;
}
