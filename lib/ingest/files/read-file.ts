import type { Outcome } from '../../types';
import { decodeCharset } from '../decode-charset';
import { looksLikeHtml } from '../looks-like-html';
import type { FileKind } from './file-kind';
import type { FileText } from './file-text';

type Reader = (bytes: Uint8Array, contentType: string) => Promise<Outcome<FileText>>;

const decoded: Reader = async (bytes, contentType) => {
  const { text } = decodeCharset(bytes, contentType);
  return { ok: true, value: { kind: looksLikeHtml(text) ? 'html' : 'text', text } };
};

/** The heavy readers are loaded when the first file of their kind comes. */
const READERS: Readonly<Record<FileKind, Reader>> = {
  html: async (bytes, contentType) => ({
    ok: true,
    value: { kind: 'html', text: decodeCharset(bytes, contentType).text },
  }),
  text: decoded,
  markdown: async (bytes) => (await import('./read-markdown')).readMarkdown(bytes),
  email: async (bytes) => (await import('./read-email')).readEmail(bytes),
  pdf: async (bytes) => (await import('./read-pdf')).readPdf(bytes),
  docx: async (bytes) => (await import('./read-docx')).readDocx(bytes),
};

/**
 * A file's bytes → its text. May take long, or never end, on a file made for that: call it through the parse pool. Problems:
 * `encrypted`, `no-text` (a scan), `damaged`, `too-large` (a zip bomb too). Throws for a bug only.
 */
export const readFile = (bytes: Uint8Array, kind: FileKind, contentType = ''): Promise<Outcome<FileText>> =>
  READERS[kind](bytes, contentType);
