import { marked } from 'marked';
import type { Outcome } from '../../types';
import { decodeCharset } from '../decode-charset';
import { findDate } from '../find-date';
import { asPage, escapeHtml } from './as-page';
import type { FileText } from './file-text';

/** "---\ntitle: Ferries return\n---": what static sites put before the text. */
const FRONT_MATTER = /^---\r?\n([^]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Markdown (CommonMark with tables) as a page; the title of its front matter is the headline when the text has none. */
export function readMarkdown(bytes: Uint8Array): Outcome<FileText> {
  const { text } = decodeCharset(bytes, '');
  const matter = FRONT_MATTER.exec(text);
  const field = (name: string): string | null =>
    new RegExp(`^${name}:[ \\t]*["']?(.{1,300}?)["']?[ \\t]*$`, 'mi').exec(matter?.[1] ?? '')?.[1] ?? null;
  const title = field('title');
  const publishedAt = findDate(field('date') ?? '')?.iso ?? null;
  const body = marked.parse(matter ? text.slice(matter[0].length) : text, { async: false });
  const headed = title === null || /<h1\b/.test(body) ? body : `<h1>${escapeHtml(title)}</h1>${body}`;
  return {
    ok: true,
    value: { kind: 'html', text: asPage({ title, author: field('author'), publishedAt }, headed) },
  };
}
