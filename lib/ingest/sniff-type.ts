import { decodeCharset } from './decode-charset';

export type MediaKind = 'html' | 'text' | 'other';

/** First bytes of files that servers like to call text/html, and what they are. */
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a picture (JPEG)', [0xff, 0xd8, 0xff]],
  ['a picture (PNG)', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture (GIF)', [0x47, 0x49, 0x46, 0x38]],
  ['a picture or sound (RIFF)', [0x52, 0x49, 0x46, 0x46]], // WebP, WAV
  ['an archive (zip) or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a packed file (gzip)', [0x1f, 0x8b]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];

const ofMagic = (bytes: Uint8Array): string | null =>
  MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0] ?? null;

const FEED = /\b(?:rss|atom|rdf)\+xml\b|\bfeed\+json\b/i;

/** What a response is that no article is read from, by its first bytes where they tell ("a picture (PNG)"), else by its label. */
export const otherName = (contentType: string, bytes: Uint8Array): string =>
  ofMagic(bytes) ??
  (FEED.test(contentType)
    ? 'a feed, which the page Feeds can watch'
    : contentType.split(';')[0].trim() || 'a file');

/** A damaged text holds a NUL here and there; packed data a control character in every tenth byte, UTF-16 in every second. */
const MOST_CONTROL_SHARE = 0.05;
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32 && byte !== 27);

/** Whether the first bytes of a file are those of something else than text. */
export const looksBinary = (head: Uint8Array): boolean =>
  head.filter(isControl).length > head.length * MOST_CONTROL_SHARE;

/** What a response holds, by its label and then by its first bytes, which win. `contentType` may be empty. */
export function sniffType(contentType: string, bytes: Uint8Array): MediaKind {
  if (ofMagic(bytes) !== null) return 'other';
  if (/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(contentType)) return 'html';
  // Every second byte of UTF-16 is NUL in most languages: its mark tells it from packed data.
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const start = bytes.subarray(0, 1024);
  const head = isUtf16 ? decodeCharset(start, '').text : Buffer.from(start).toString('latin1');
  const markup =
    /^(?:\xef\xbb\xbf)?\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|article|meta)\b/i.test(head);
  if (/^\s*(text\/plain)?\s*(;|$)/i.test(contentType))
    return markup ? 'html' : !isUtf16 && looksBinary(start) ? 'other' : 'text';
  return markup && /xml/i.test(contentType) ? 'html' : 'other';
}
