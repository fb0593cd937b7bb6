import { decodeCharset } from '../ingest/decode-charset';

/** Bytes that were handed in → text: byte order mark, then the content type's charset, then the page's own word. */
export const decodeUpload = (bytes: Uint8Array, contentType: string): string =>
  decodeCharset(bytes, contentType).text;
