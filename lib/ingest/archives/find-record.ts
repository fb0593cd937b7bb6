import type { Readable } from 'node:stream';
import { constants, gunzipSync } from 'node:zlib';

/** Enough of a packed record to see its first line. */
const HEAD = 1024;
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const PLAIN = Buffer.from('\nWARC/1.');

/** Three bytes stand anywhere by chance: only what unpacks to a record is one. */
function unpacksToRecord(bytes: Buffer): boolean {
  try {
    const head = gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
    return head.subarray(0, 7).toString('latin1') === 'WARC/1.';
  } catch {
    return false;
  }
}

function placeIn(bytes: Buffer, isPacked: boolean, isLast: boolean): number {
  const until = bytes.length - (isLast ? 0 : HEAD);
  for (let at = 0; ;) {
    at = bytes.indexOf(isPacked ? GZIP : PLAIN, at);
    if (at < 0 || at >= until) return -1;
    if (!isPacked) return at + 1;
    if (unpacksToRecord(bytes.subarray(at, at + HEAD))) return at;
    at++;
  }
}

/** How many bytes into `stream` the first record begins, by its look; `null` when none does. */
export async function findRecord(stream: Readable, isPacked: boolean): Promise<number | null> {
  let held = Buffer.alloc(0);
  let before = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    held = Buffer.concat([held, chunk]);
    if (held.length <= HEAD) continue;
    const place = placeIn(held, isPacked, false);
    if (place >= 0) return before + place;
    before += held.length - HEAD;
    held = held.subarray(held.length - HEAD);
  }
  const place = placeIn(held, isPacked, true);
  return place < 0 ? null : before + place;
}
