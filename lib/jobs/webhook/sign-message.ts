import { createHmac } from 'node:crypto';

/**
 * The headers that let a receiver know a message for ours, as Standard Webhooks 1.0 has them: HMAC-SHA-256 over id, time
 * and body. The id stays the same with every try, so that a receiver can tell a repetition; the time is that of the try.
 */
export function signMessage(
  key: Buffer,
  { id, at, body }: { readonly id: string; readonly at: Date; readonly body: string },
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
