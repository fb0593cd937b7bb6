import { precisionOf, type Precision } from '../desk/precision';
import { isFault } from '../desk/rule-ids';
import type { Fault } from '../types';
import { database } from './database';

/**
 * How often each fault was right, by the editors' decisions in force. A decision counts for the fault that was told first
 * when it was taken: of the others on the same headline it says too little. Faults without a decision are not in it.
 */
export async function precisions(): Promise<ReadonlyMap<Fault, Precision>> {
  const rows = await database().$queryRaw<{ fault: string; confirmed: number; dismissed: number }[]>`
    SELECT "faults"[1] AS "fault",
      (count(*) FILTER (WHERE "action" = 'confirm'))::int AS "confirmed",
      (count(*) FILTER (WHERE "action" = 'dismiss'))::int AS "dismissed"
    FROM "Decision" WHERE "undoneAt" IS NULL AND cardinality("faults") > 0
    GROUP BY 1`;
  return new Map(
    rows.flatMap(({ fault, confirmed, dismissed }) =>
      isFault(fault) ? [[fault, precisionOf(confirmed, dismissed)] as const] : [],
    ),
  );
}
