import { Refusal } from './problem';

/** The header Idempotency-Key, `null` when there is none; 422 for one that cannot be kept. */
export function readKey(request: Request): string | null {
  const key = request.headers.get('idempotency-key');
  if (key !== null && !/^[\x21-\x7e]{1,255}$/.test(key))
    throw new Refusal(422, 'invalid', 'Idempotency-Key: 1 to 255 visible ASCII characters.');
  return key;
}
