import { permit } from '../access/acting';
import type { AuditEntry as AuditRow } from '../generated/client';
import type { AuditEntry, Page } from '../types';
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
  permit('audit');
  const limit = pageSize(options.limit);
  const after = options.cursor ? parseCursor('audit', options.cursor) : null;
  const rows = await database().auditEntry.findMany({
    where: after && /^\d{1,18}$/.test(after.id) ? { id: { lt: BigInt(after.id) } } : {},
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  return pageOf(
    'audit',
    rows,
    limit,
    (row) => ({ at: row.at.toISOString(), id: String(row.id) }),
    entryOfRow,
  );
}
