import { permit } from '../access/acting';
import { randomUUID } from 'node:crypto';
import type { WebhookDelivery as Row } from '../generated/client';
import { database, type Transaction } from './database';

/** A flag on its way to a webhook, or there. */
export interface Delivery {
  readonly id: string;
  readonly flagId: string;
  readonly headline: string;
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly tries: number;
  /** What the last try came to; `null` before it and after success. */
  readonly problem: string | null;
  readonly createdAt: string;
  readonly triedAt: string | null;
}

/** New flags handed over in one round. */
const BATCH = 100;

/**
 * Notes the open flags that the address has not been told of, of those that came after it was first configured, and
 * returns the ids of what is to be sent. In the transaction of their jobs; two workers never note one twice.
 */
export async function noteNewFlags(tx: Transaction, address: string): Promise<readonly string[]> {
  await tx.webhook.createMany({ data: [{ address }], skipDuplicates: true });
  const flags = await tx.$queryRaw<{ id: string }[]>`
    SELECT f."id" FROM "Flag" f, "Webhook" w
    WHERE w."address" = ${address} AND f."createdAt" >= w."since" AND f."closedAt" IS NULL AND NOT f."hidden"
      AND NOT EXISTS (SELECT FROM "WebhookDelivery" d WHERE d."address" = ${address} AND d."flagId" = f."id")
    ORDER BY f."createdAt", f."id" LIMIT ${BATCH}`;
  if (flags.length === 0) return [];
  const rows = await tx.webhookDelivery.createManyAndReturn({
    data: flags.map(({ id }) => ({ id: randomUUID(), address, flagId: id })),
    skipDuplicates: true,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Where a delivery goes and what it is about; `null` when it is no longer there. */
export const getDelivery = (
  id: string,
): Promise<Pick<Row, 'id' | 'address' | 'flagId' | 'state' | 'tries'> | null> =>
  database().webhookDelivery.findUnique({
    where: { id },
    select: { id: true, address: true, flagId: true, state: true, tries: true },
  });

/** Keeps what a try came to. */
export async function writeDelivery(
  tx: Transaction,
  id: string,
  outcome: { readonly state: Delivery['state']; readonly problem: string | null },
): Promise<void> {
  await tx.webhookDelivery.updateMany({
    where: { id },
    data: { ...outcome, tries: { increment: 1 }, triedAt: new Date() },
  });
}

/** What was sent lately to an address, the latest first. */
export async function listDeliveries(address: string, limit: number): Promise<readonly Delivery[]> {
  permit('settings');
  const rows = await database().webhookDelivery.findMany({
    where: { address },
    include: { flag: { select: { headline: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.map(({ id, flagId, flag, state, tries, problem, createdAt, triedAt }) => ({
    id,
    flagId,
    headline: flag.headline,
    state: state as Delivery['state'],
    tries,
    problem,
    createdAt: createdAt.toISOString(),
    triedAt: triedAt?.toISOString() ?? null,
  }));
}
