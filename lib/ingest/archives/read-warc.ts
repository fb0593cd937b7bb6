import type { Readable } from 'node:stream';
import { WARCParser, type WARCRecord } from 'warcio';
import type { Outcome } from '../../types';
import { MAX_DECODED_BYTES } from '../decode-body';
import { decodeCharset } from '../decode-charset';
import { failure } from '../problem';
import { sniffType } from '../sniff-type';

/** A page as a web archive keeps it. */
export interface ArchivedPage {
  readonly url: string;
  readonly html: Outcome<string>;
}

const CUT = 'it ends too early';

const header = (record: WARCRecord, name: string): string => record.httpHeaders?.headers.get(name) ?? '';

/** A page that was there when it was fetched: no request, no picture, no redirect, no error. */
function isPage(record: WARCRecord): boolean {
  if (!/^https?:/i.test(record.warcTargetURI ?? '')) return false;
  if (record.warcType === 'resource')
    return /^(?:text\/html|application\/xhtml)/i.test(record.warcContentType ?? '');
  if (record.warcType !== 'response') return false;
  return Number(record.httpHeaders?.statusCode) === 200 && /html|^$/i.test(header(record, 'content-type'));
}

/** The record's bytes, unpacked; `null` when they are more than a page has. What is too much is read past, not held. */
async function bytesOf(record: WARCRecord): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Only what HTTP sent is packed; a resource is its own content.
  for await (const part of record.httpHeaders ? record.contentReader : record.reader) {
    size += part.length;
    if (size <= MAX_DECODED_BYTES) parts.push(part);
    else parts.length = 0;
  }
  return size > MAX_DECODED_BYTES ? null : Buffer.concat(parts);
}

async function pageOf(record: WARCRecord): Promise<Outcome<string> | null> {
  const bytes = await bytesOf(record);
  if (bytes === null) return failure('too-large');
  if (bytes.length === 0) return failure('empty');
  // Around HTTP the record's own type is that of the protocol.
  const type = record.httpHeaders ? header(record, 'content-type') : (record.warcContentType ?? '');
  if (sniffType(type, bytes) !== 'html') return null;
  return { ok: true, value: decodeCharset(bytes, type).text };
}

/** How often a reader may ask on after the end. */
const PATIENCE = 100;

/**
 * The stream's parts, and how many bytes they were; the parser asks for ever for the rest of an archive that ends in
 * mid-record, so at last it is told.
 */
function untilEnd(stream: Readable): AsyncIterable<Uint8Array> & { bytes: number; isPacked: boolean } {
  const parts = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  let asked = 0;
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    const part = await parts.next();
    if (part.done && ++asked > PATIENCE) throw new Error(CUT);
    if (!part.done) {
      if (all.bytes === 0) all.isPacked = part.value[0] === 0x1f;
      all.bytes += part.value.length;
    }
    return part;
  };
  const all = { [Symbol.asyncIterator]: () => ({ next }), bytes: 0, isPacked: false };
  return all;
}

/**
 * The pages of a web archive one after the other (WARC 1.0 and 1.1, ISO 28500, plain or with each record gzipped), never more than one of them
 * in memory. Other records are passed over. Throws what the parser throws for a damaged archive, after the pages before the damage.
 */
export async function* readWarc(stream: Readable): AsyncGenerator<ArchivedPage> {
  const all = untilEnd(stream);
  const parser = new WARCParser(all);
  for await (const record of parser) {
    if (!isPage(record)) continue;
    const html = await pageOf(record);
    if (html) yield { url: record.warcTargetURI!, html };
  }
  // A short record whose gzip breaks off unpacks to nothing, and the parser takes that for the end.
  if (all.isPacked && parser.offset < all.bytes) throw new Error(CUT);
}
