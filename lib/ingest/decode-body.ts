import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';

export const MAX_WIRE_BYTES = 5 * 1024 * 1024;
export const MAX_DECODED_BYTES = 10 * 1024 * 1024;
const MAX_ENCODINGS = 2;

/** The body is larger, packed more often, or packed otherwise than a page is. Never leaves this room. */
export class BodyLimitError extends Error {}

const DECODERS: Record<string, (() => Transform) | undefined> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  deflate: () => zlib.createInflate(),
  br: () => zlib.createBrotliDecompress(),
  // Node 22.15 and later only.
  zstd: (zlib as unknown as { createZstdDecompress?: () => Transform }).createZstdDecompress,
};

/** What this Node can unpack, for the `accept-encoding` header. */
export const ACCEPT_ENCODING = ['gzip', 'deflate', 'br', ...(DECODERS.zstd ? ['zstd'] : [])].join(', ');

function counter(limit: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit) done(new BodyLimitError(`more than ${limit} bytes`));
      else done(null, chunk);
    },
  });
}

/**
 * The bytes of a response body, unpacked. Counts on both sides of the unpacking, since 421 bytes of brotli make 256 MiB.
 * Throws BodyLimitError over a limit or for an unknown encoding, and what zlib throws for damaged data.
 */
export async function decodeBody(
  body: Readable,
  contentEncoding: string,
  signal: AbortSignal,
): Promise<Buffer> {
  const encodings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name && name !== 'identity');
  const decoders = encodings.reverse().map((name) => DECODERS[name]);
  if (encodings.length > MAX_ENCODINGS || decoders.some((decoder) => !decoder)) {
    body.on('error', () => {}).destroy();
    throw new BodyLimitError(`content-encoding ${contentEncoding.slice(0, 80)}`);
  }
  const chunks: Buffer[] = [];
  await pipeline(
    [
      body,
      counter(MAX_WIRE_BYTES),
      ...decoders.map((decoder) => decoder!()),
      counter(MAX_DECODED_BYTES),
      new Transform({
        transform(chunk: Buffer, _encoding, done) {
          chunks.push(chunk);
          done();
        },
      }),
    ],
    { signal },
  );
  return Buffer.concat(chunks);
}
