import { createHash } from 'node:crypto';
import { answerOnce, type KeptAnswer } from '@/lib/store/answer-once';
import { failedResponse } from './problem';
import { readBytes } from './read-bytes';
import { MOST_UPLOAD_BYTES } from './read-form';
import { readKey } from './read-key';

const keptOf = async (response: Response): Promise<KeptAnswer> => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: await response.text(),
});

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
  const asked = createHash('sha256')
    .update(JSON.stringify([method, new URL(url).pathname, headers.get('content-type')]))
    .update(bytes)
    .digest('hex');
  const outcome = await answerOnce(key, asked, async () => keptOf(await make(whole)));
  if (!outcome.ok) return failedResponse(outcome.problem);
  const { status, headers: sent, body } = outcome.value;
  return new Response(status === 204 ? null : body, { status, headers: sent });
}
