import { Refusal } from './problem';

/** So much of a body that is too large is read to its end, since whoever still sends reads no answer. */
const MOST_DRAINED = 64 * 1024 * 1024;

/** The body's bytes; 413 with `advice` when there are more than `most`, told by the header or by counting. */
export async function readBytes(request: Request, most: number, advice: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  let fits = !(Number(request.headers.get('content-length')) > most);
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    fits &&= bytes <= most;
    if (fits) chunks.push(chunk);
    else if (bytes > MOST_DRAINED) break;
    else chunks.length = 0;
  }
  if (!fits) throw new Refusal(413, 'too-large', advice);
  return Buffer.concat(chunks);
}
