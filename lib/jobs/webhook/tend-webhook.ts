import type PgBoss from 'pg-boss';
import { transaction } from '../../store/database';
import { noteNewFlags } from '../../store/webhook-deliveries';
import { enqueueDelivery } from '../enqueue';
import type { WebhookTarget } from './webhook-of';

/** One round: each new flag gets its delivery and its job, both or neither. Nothing is done while no webhook is configured. */
export async function tendWebhook(boss: PgBoss, target: WebhookTarget | null): Promise<void> {
  if (target === null) return;
  await transaction(async (tx) => {
    for (const id of await noteNewFlags(tx, target.address)) await enqueueDelivery(boss, id, tx);
  });
}
