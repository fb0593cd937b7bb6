import type PgBoss from 'pg-boss';
import { postBytes } from '../../ingest/post-bytes';
import { getFlag } from '../../store/flags';
import { getDelivery, writeDelivery } from '../../store/webhook-deliveries';
import { finishJob, type HeldJob } from '../finish-job';
import { messageOf } from './message-of';
import { signMessage } from './sign-message';
import { configuredWebhook } from './webhook-of';

/** What another try cannot mend: the receiver says that it is gone for good (410), or the address may not be sent to. */
const FINAL = new Set(['gone', 'private-address', 'blocked-port', 'not-a-url', 'unsupported-scheme']);

/** Sends one flag to the webhook; what fails is tried again later, with the reason kept meanwhile. */
export async function runDelivery(boss: PgBoss, job: HeldJob<{ readonly id: string }>): Promise<void> {
  const delivery = await getDelivery(job.data.id);
  const flag = delivery && (await getFlag(delivery.flagId));
  if (!delivery || !flag || delivery.state !== 'waiting')
    return finishJob(boss, job, 'complete', async () => {});
  const { target } = configuredWebhook();
  if (target?.address !== delivery.address)
    return finishJob(boss, job, 'complete', (tx) =>
      writeDelivery(tx, delivery.id, {
        state: 'failed',
        problem: 'The webhook was turned off, or leads elsewhere now.',
      }),
    );
  const body = messageOf(flag, process.env.PUBLIC_URL);
  const headers = signMessage(target.key, { id: delivery.id, at: new Date(), body });
  const outcome = await postBytes(target.address, body, headers);
  if (outcome.ok)
    return finishJob(boss, job, 'complete', (tx) =>
      writeDelivery(tx, delivery.id, { state: 'delivered', problem: null }),
    );
  const { code, message } = outcome.problem;
  const last = FINAL.has(code) || job.retryCount >= job.retryLimit;
  await finishJob(
    boss,
    job,
    last ? 'complete' : 'fail', // to fail is to be tried again
    (tx) => writeDelivery(tx, delivery.id, { state: last ? 'failed' : 'waiting', problem: message }),
    { code, message },
  );
}
