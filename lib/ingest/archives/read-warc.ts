import type { Readable } from 'node:stream';
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import type { Outcome } from '../../types';
import { MAX_DECODED_BYTES } from '../decode-body';
import { decodeCharset } from '../decode-charset';
import { failure } from '../problem';
import { sniffType } from '../sniff-type';
import { findRecord } from './find-record';
import { CUT, readFrame, readFrameEnd, type Frame } from './read-frame';

/** What a web archive holds: a page, or a stretch of bytes that cannot be read, up to where a record can be again. */
export type Archived = { readonly behind: number } & (
  | { readonly kind: 'page'; readonly url: string; readonly html: Outcome<string> }
  | {
      readonly kind: 'damage';
      readonly from: number;
      /** `null` for the end of the archive. */
      readonly to: number | null;
      readonly reason: string;
    }
);

/** Reads an archive from a byte on. */
export type OpenArchive = (from: number) => Readable;

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

/** A record as a source for the parser, which asks for ever for the rest of one that ends amid its head, so at last it is told. */
function sourceOf({ head, content }: Frame): AsyncIterable<Uint8Array> {
  let asked = 0;
  let isBegun = false;
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    if (!isBegun) {
      isBegun = true;
      return { done: false, value: head };
    }
    const part = await content.next();
    if (part.done && ++asked > PATIENCE) throw new Error(CUT);
    return part;
  };
  return { [Symbol.asyncIterator]: () => ({ next }) };
}

/** The page of a record, which is read to its end; `null` for any other. */
async function readPage(frame: Frame): Promise<{ url: string; html: Outcome<string> } | null> {
  const isOfInterest = /^warc-type:[ \t]*(?:response|resource)\b/im.test(frame.head.toString('latin1'));
  const record = isOfInterest ? await new WARCParser(sourceOf(frame)).parse() : null;
  const html = record && isPage(record) ? await pageOf(record) : null;
  for await (const _part of frame.content); // what nobody wanted
  return html && { url: record!.warcTargetURI!, html };
}

/** The stream's parts, counted. */
function counted(stream: Readable): AsyncIterable<Uint8Array> & { bytes: number; isPacked: boolean } {
  const all = {
    async *[Symbol.asyncIterator]() {
      for await (const part of stream as AsyncIterable<Uint8Array>) {
        if (all.bytes === 0) all.isPacked = part[0] === 0x1f && part[1] === 0x8b;
        all.bytes += part.length;
        yield part;
      }
    },
    bytes: 0,
    isPacked: false,
  };
  return all;
}

type Stop = { readonly at: number; readonly reason: string; readonly isPacked: boolean };

/** The pages from a byte on, until the end (`null`) or what cannot be read. */
async function* readSound(open: OpenArchive, from: number): AsyncGenerator<Archived, Stop | null> {
  const stream = open(from);
  const all = counted(stream);
  const reader = new AsyncIterReader(all);
  let at = from;
  try {
    for (;;) {
      at = from + reader.getRawOffset();
      const frame = await readFrame(reader);
      const page = frame && (await readPage(frame));
      // The reader takes a member that does not unpack for bytes that were never packed.
      if (all.isPacked && reader.compressed === null) throw new Error('it does not unpack');
      if (frame === null) break;
      await readFrameEnd(reader);
      if (page) yield { kind: 'page', ...page, behind: from + all.bytes };
    }
    // A short record whose gzip breaks off unpacks to nothing, which looks like the end.
    return all.isPacked && reader.getRawOffset() < all.bytes
      ? { at, reason: CUT, isPacked: all.isPacked }
      : null;
  } catch (error) {
    return { at, reason: (error as Error).message, isPacked: all.isPacked };
  } finally {
    stream.destroy();
  }
}

/** Each place that cannot be read costs a search, and one that lies about its length a reading of all that follows. */
const MOST_STOPS = 1_000;

/**
 * What a web archive holds, in order (WARC 1.0 and 1.1, ISO 28500, plain or with each record gzipped), never more than one page
 * in memory. Other records are passed over. What is damaged is told, and reading goes on with the next record that begins like
 * one; stretches between which no page stands are told as one.
 */
export async function* readWarc(open: OpenArchive): AsyncGenerator<Archived> {
  let isPacked: boolean | null = null;
  let damage: Extract<Archived, { kind: 'damage' }> | null = null;
  let from = 0;
  for (let stops = 1; ; stops++) {
    const sound = readSound(open, from);
    let next = await sound.next();
    for (; !next.done; next = await sound.next()) {
      if (damage) yield damage;
      damage = null;
      yield next.value;
    }
    const stop = next.value;
    if (stop === null) break;
    isPacked ??= stop.isPacked;
    const to = stops < MOST_STOPS ? await nextRecord(open, stop.at + 1, isPacked) : null;
    const first: { readonly from: number; readonly reason: string } = damage ?? {
      from: stop.at,
      reason: stop.reason,
    };
    damage = { kind: 'damage', from: first.from, to, reason: first.reason, behind: to ?? stop.at };
    if (to === null) break;
    from = to;
  }
  if (damage) yield damage;
}

async function nextRecord(open: OpenArchive, from: number, isPacked: boolean): Promise<number | null> {
  const stream = open(from);
  const place = await findRecord(stream, isPacked).finally(() => stream.destroy());
  return place === null ? null : from + place;
}
