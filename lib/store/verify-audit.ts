import { permit } from '../access/acting';
import { auditHash, GENESIS } from './append-audit';
import { database } from './database';

/** Why the record cannot be trusted, and at which entry (`null`: at none in particular). */
export interface BrokenRecord {
  readonly id: string | null;
  readonly why: string;
}

export interface AuditReport {
  /** Entries that fit, up to the first that does not. */
  readonly entries: number;
  /** Hash of the last entry that fits: whoever notes it elsewhere can ask later whether it is still there. */
  readonly head: string;
  readonly broken: BrokenRecord | null;
}

const BATCH = 1_000;

/**
 * Walks the whole record. A changed entry, one taken out, put in or moved breaks the chain of hashes. Entries cut off its
 * end do not: for that, every decision that is kept must have its entry, and `expected`, a head that was noted earlier,
 * must occur. Who writes the whole record anew and removes the decisions is found only by such a head.
 */
export async function verifyAudit(expected?: string): Promise<AuditReport> {
  permit('audit');
  let prevHash = GENESIS;
  let entries = 0;
  let last = BigInt(0);
  let met = expected === undefined || expected === GENESIS;
  for (;;) {
    const rows = await database().auditEntry.findMany({
      where: { id: { gt: last } },
      orderBy: { id: 'asc' },
      take: BATCH,
    });
    for (const row of rows) {
      const broken = (why: string): AuditReport => ({
        entries,
        head: prevHash,
        broken: { id: String(row.id), why },
      });
      if (row.prevHash !== prevHash)
        return broken('It does not follow on the entry before it: one was taken out, put in or moved.');
      if (row.hash !== auditHash(prevHash, row.at, row))
        return broken('It was changed after it was written: its words do not give its hash.');
      prevHash = row.hash;
      last = row.id;
      entries += 1;
      met ||= row.hash === expected;
    }
    if (rows.length < BATCH) break;
  }
  const told = (why: string): AuditReport => ({ entries, head: prevHash, broken: { id: null, why } });
  if (!met)
    return told('The head that was noted earlier does not occur: the record was cut or written anew.');
  const missing = await decisionsWithoutEntry();
  if (missing > 0)
    return told(
      `${missing} ${missing === 1 ? 'decision has' : 'decisions have'} no entry: the end of the record was cut off.`,
    );
  return { entries, head: prevHash, broken: null };
}

/** Decisions for which the record has no entry of that act on that flag. */
async function decisionsWithoutEntry(): Promise<number> {
  const [{ missing }] = await database().$queryRaw<{ missing: number }[]>`
    WITH told AS (
      SELECT "action", "object", count(*) AS n FROM "AuditEntry"
      WHERE "action" IN ('flag.confirm', 'flag.dismiss') GROUP BY 1, 2
    ), taken AS (
      SELECT 'flag.' || "action" AS "action", 'flag ' || "flagId" AS "object", count(*) AS n
      FROM "Decision" GROUP BY 1, 2
    )
    SELECT coalesce(sum(greatest(taken.n - coalesce(told.n, 0), 0)), 0)::int AS "missing"
    FROM taken LEFT JOIN told USING ("action", "object")`;
  return missing;
}
