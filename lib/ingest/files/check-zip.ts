import { inflateRawSync } from 'node:zlib';
import type { Outcome } from '../../types';
import { failure } from '../problem';

/** What all parts of a document may hold unpacked, pictures left out: a thousand pages of Word are a tenth of it. */
const MOST_BYTES = 40 * 1024 * 1024;
const MOST_PARTS = 5_000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;
/** Pictures and fonts are never unpacked by us. */
const IS_MEDIA = /\/(?:media|embeddings|fonts|thumbnails?)\//i;

/** What an office document says of itself (ECMA-376, part 2, 11). */
const PROPERTIES = 'docProps/core.xml';

/**
 * Looks through a zip (PKWARE APPNOTE 4.3) before anybody unpacks it: every part is inflated once against what is left of the
 * budget, since the sizes that a zip declares may lie. Gives the document's properties as XML, `null` where it has none. Problems:
 * `encrypted`, `damaged`, `too-large`.
 */
export function checkZip(bytes: Uint8Array): Outcome<string | null> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== END) return failure('damaged');
  const parts = zip.readUInt16LE(end + 10);
  if (parts > MOST_PARTS) return failure('too-large');
  let at = zip.readUInt32LE(end + 16);
  let left = MOST_BYTES;
  let properties: string | null = null;
  for (let part = 0; part < parts; part++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY) return failure('damaged');
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    if (zip.readUInt16LE(at + 8) & 1) return failure('encrypted');
    const local = zip.readUInt32LE(at + 42);
    if (!IS_MEDIA.test(name) && local + 30 <= zip.length) {
      const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const packed = zip.subarray(data, data + zip.readUInt32LE(at + 20));
      const plain = zip.readUInt16LE(at + 10) === DEFLATED ? unpacked(packed, left) : packed;
      if (plain === 'damaged') return failure('damaged');
      if (plain === 'too-large' || plain.length >= left) return failure('too-large');
      left -= plain.length;
      if (name === PROPERTIES) properties = plain.toString('utf8');
    }
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return { ok: true, value: properties };
}

/** `too-large` when there is more than `most`, `damaged` when it is not deflated data. */
function unpacked(packed: Buffer, most: number): Buffer | 'too-large' | 'damaged' {
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged';
  }
}
