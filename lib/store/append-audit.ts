import { createHash } from 'node:crypto';
import type { Transaction } from './database';

/** The chain's beginning: what the first entry's `prevHash` says. */
export const GENESIS = '0'.repeat(64);

/** Advisory lock that lets one transaction at a time append: the chain has one end. Released when it ends. */
const AUDIT_LOCK = 72_707_401;

export interface AuditInput {
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly detail: string | null;
}

/** SHA-256, hexadecimal, over the entry before and every field of this one. */
export const auditHash = (prevHash: string, at: Date, input: AuditInput): string =>
  createHash('sha256')
    .update(
      JSON.stringify([prevHash, at.toISOString(), input.actor, input.action, input.object, input.detail]),
    )
    .digest('hex');

/** Adds an entry to the record, in the transaction of what it records: there is never one without the other. */
export const appendAudit = (tx: Transaction, input: AuditInput): Promise<void> => appendAudits(tx, [input]);

/** Adds several, in their order. */
export async function appendAudits(tx: Transaction, inputs: readonly AuditInput[]): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${AUDIT_LOCK})`;
  const last = await tx.auditEntry.findFirst({ orderBy: { id: 'desc' }, select: { hash: true } });
  let prevHash = last?.hash ?? GENESIS;
  const at = new Date();
  const data = inputs.map(({ actor, action, object, detail }) => {
    const entry = {
      at,
      actor,
      action,
      object,
      detail,
      prevHash,
      hash: auditHash(prevHash, at, { actor, action, object, detail }),
    };
    prevHash = entry.hash;
    return entry;
  });
  await tx.auditEntry.createMany({ data });
}
