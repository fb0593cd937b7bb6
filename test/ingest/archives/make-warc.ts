import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { WARCRecord, WARCSerializer } from 'warcio';

export interface Kept {
  readonly url: string;
  readonly body: Uint8Array;
  readonly type?: 'response' | 'resource' | 'request';
  readonly statusline?: string;
  readonly contentType?: string;
  readonly encoding?: string;
}

/** The same for the same record: an archive is the same bytes each time it is made. */
function idOf(url: string, type: string): string {
  const hex = createHash('sha256').update(`${type} ${url}`).digest('hex');
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}>`;
}

/** A web archive of these records, each gzipped if `gzip`. */
export async function makeWarc(records: readonly Kept[], gzip = false): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for (const {
    url,
    body,
    type = 'response',
    statusline = 'HTTP/1.1 200 OK',
    contentType = 'text/html',
    encoding,
  } of records) {
    const record = WARCRecord.create(
      {
        url,
        type,
        date: '2026-03-14T09:15:00Z',
        warcVersion: 'WARC/1.1',
        warcHeaders: {
          // Else a random one, which is packed into more bytes or fewer.
          'WARC-Record-ID': idOf(url, type),
          ...(type === 'resource' ? { 'Content-Type': contentType } : {}),
        },
        ...(type === 'resource'
          ? {}
          : {
              statusline,
              httpHeaders: {
                'content-type': contentType,
                ...(encoding ? { 'content-encoding': encoding } : {}),
              },
            }),
      },
      [body],
    );
    parts.push(await WARCSerializer.serialize(record, { gzip: false }));
  }
  return Buffer.concat(gzip ? parts.map((part) => gzipSync(part)) : parts);
}
