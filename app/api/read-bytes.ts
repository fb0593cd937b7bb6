import { Refusal } from './problem';

/** The body's bytes; 413 with `advice` when there are more than `most`, told by the header or by counting. */
export async function readBytes(request: Request, most: number, advice: string): Promise<Buffer> {
  if (Number(request.headers.get('content-length')) > most) throw new Refusal(413, 'too-large', advice);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > most) throw new Refusal(413, 'too-large', advice);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
