import type { AuditEntry as AuditRow } from '../generated/client';
import type { AuditEntry, Page } from '../types';
import { auditHash, GENESIS } from './append-audit';
import { pageOf, pageSize, parseCursor } from './cursor';
import { database } from './database';

const entryOfRow = (row: AuditRow): AuditEntry => ({
  id: String(row.id),
  at: row.at.toISOString(),
  actor: row.actor,
  action: row.action,
  object: row.object,
  detail: row.detail,
});

/** The record, the latest entry first. */
export async function listAudit(
  options: { limit?: number; cursor?: string | null } = {},
): Promise<Page<AuditEntry>> {
  const limit = pageSize(options.limit);
  const after = options.cursor ? parseCursor(options.cursor) : null;
  const rows = await database().auditEntry.findMany({
    where: after && /^\d{1,18}$/.test(after.id) ? { id: { lt: BigInt(after.id) } } : {},
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  return pageOf(rows, limit, (row) => ({ at: row.at.toISOString(), id: String(row.id) }), entryOfRow);
}

/** Walks the whole chain: how many entries it has, its last hash, and the first entry that does not fit (`null` when all do). */
export async function verifyAudit(): Promise<{ entries: number; head: string; broken: string | null }> {
  let prevHash = GENESIS;
  let entries = 0;
  let last = BigInt(0);
  for (;;) {
    const rows = await database().auditEntry.findMany({
      where: { id: { gt: last } },
      orderBy: { id: 'asc' },
      take: 1_000,
    });
    if (rows.length === 0) return { entries, head: prevHash, broken: null };
    for (const row of rows) {
      if (row.prevHash !== prevHash || row.hash !== auditHash(prevHash, row.at, row))
        return { entries, head: prevHash, broken: String(row.id) };
      prevHash = row.hash;
      last = row.id;
      entries += 1;
    }
  }
}
