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
        warcHeaders: type === 'resource' ? { 'Content-Type': contentType } : {},
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
