import { decodeCharset } from '../decode-charset';
import { looksLikeHtml } from '../looks-like-html';
import { sniffType } from '../sniff-type';
import { isLocked } from './is-locked';

/** What a file can be that an article is read from. */
export type FileKind = 'html' | 'text' | 'markdown' | 'email' | 'pdf' | 'docx';

const BY_NAME: readonly (readonly [RegExp, FileKind])[] = [
  [/\.x?html?$/i, 'html'],
  [/\.txt$/i, 'text'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.eml$/i, 'email'],
];

const BY_TYPE: Readonly<Record<string, FileKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'message/rfc822': 'email',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark;

/** PDF readers find the mark anywhere in the first kilobyte (ISO 32000-1, annex H). */
const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-');
/** A zip whose list of parts, at its end, names the body of a Word document. */
const isDocx = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 'PK\x03\x04') && Buffer.from(bytes).includes('word/document.xml');

/** Enough to tell the source of a page from an article. */
const HEAD_BYTES = 20_000;
const isPage = (bytes: Uint8Array, contentType: string): boolean =>
  looksLikeHtml(decodeCharset(bytes.subarray(0, HEAD_BYTES), contentType).text);

/**
 * What a file holds: by its first bytes where they tell, then by its name, then by its content type (either may be empty).
 * `null` for pictures, archives and whatever else no article is read from.
 */
export function fileKind(name: string, contentType: string, bytes: Uint8Array): FileKind | null {
  if (isPdf(bytes)) return 'pdf';
  if (isDocx(bytes) || isLocked(bytes)) return 'docx';
  const named = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  const type = contentType.split(';', 1)[0].trim().toLowerCase();
  const kind = named ?? BY_TYPE[type] ?? null;
  if (kind === 'pdf' || kind === 'docx') return null; // called so, and is something else
  const sniffed = sniffType('', bytes);
  if (sniffed === 'other') return null;
  const told = kind ?? (type === '' ? sniffed : null);
  return told === 'text' && isPage(bytes, contentType) ? 'html' : told;
}
