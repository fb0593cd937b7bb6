import { createHash } from 'node:crypto';
import { answerOnce, answerWithin, type Keep, type KeptAnswer } from '@/lib/store/answer-once';
import type { Transaction } from '@/lib/store/database';
import type { Outcome } from '@/lib/types';
import { failedResponse } from './problem';
import { readBytes } from './read-bytes';
import { MOST_UPLOAD_BYTES } from './read-form';
import { readKey } from './read-key';

const keptOf = async (response: Response): Promise<KeptAnswer> => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: await response.text(),
});

function responseOf(outcome: Outcome<KeptAnswer>): Response {
  if (!outcome.ok) return failedResponse(outcome.problem);
  const { status, headers, body } = outcome.value;
  return new Response(status === 204 || status === 303 ? null : body, { status, headers });
}

/** What `make` answers; with an Idempotency-Key that came before, what it answered then, and nothing is done again. */
export async function onceByKey(
  request: Request,
  make: (request: Request) => Promise<Response>,
): Promise<Response> {
  const key = readKey(request);
  if (key === null) return make(request);
  const bytes = new Uint8Array(await readBytes(request, MOST_UPLOAD_BYTES, 'This is larger than 10 MiB.'));
  const { method, url, headers, signal } = request;
  const whole = new Request(url, {
    method,
    headers,
    signal,
    ...(bytes.length > 0 ? { body: bytes } : {}),
  });
  const digest = createHash('sha256')
    .update(JSON.stringify([method, new URL(url).pathname, headers.get('content-type')]))
    .update(bytes)
    .digest('hex');
  return responseOf(await answerOnce({ key, digest }, async () => keptOf(await make(whole))));
}

/** Keeps a copy of what is answered, as part of a transaction; without a key it does nothing. */
export type KeepResponse = (tx: Transaction, response: Response) => Promise<void>;

/**
 * The same where all is made in one transaction, in which `make` keeps its answer. `asked` gives everything that is asked in one
 * form, whichever way it was sent: a form that is sent again has another boundary, so its bytes would not do.
 */
export async function onceWithin(
  request: Request,
  asked: () => string,
  make: (keep: KeepResponse) => Promise<Response>,
): Promise<Response> {
  const key = readKey(request);
  if (key === null) return make(async () => {});
  const digest = createHash('sha256').update(asked()).digest('hex');
  const keeping =
    (keep: Keep): KeepResponse =>
    async (tx, response) =>
      keep(tx, await keptOf(response.clone()));
  return responseOf(await answerWithin({ key, digest }, async (keep) => keptOf(await make(keeping(keep)))));
}
