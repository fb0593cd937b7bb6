import mammoth from 'mammoth';
import type { Outcome } from '../../types';
import { failure } from '../problem';
import { asPage } from './as-page';
import { checkZip } from './check-zip';
import type { FileText } from './file-text';
import { findTitle } from './find-title';
import { isLocked } from './is-locked';
import { readPaperHead } from './read-paper-head';
import { titleInProperties } from './title-in-properties';

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p.standfirst:fresh"];

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const textOf = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]);

/** Paragraphs and headings of our own HTML, in order, outside of tables and lists. */
const BLOCK = /<(p|h[1-6])(?: class="standfirst")?>([^]*?)<\/\1>/g;

/**
 * The page of a document: its headline is what a style makes its title, else what looks like one, as in text that was pasted; writer and
 * day stand in the lines of a letter, a memo or a press release. `told` is the title in the file's properties.
 */
function pageOf(body: string, told: string | null): string {
  const isStyled = /^(?:<p>(?:(?!<\/p>)[^])*<\/p>){0,2}<h1>/.test(body);
  const blocks = [...body.matchAll(BLOCK)].map(([, tag, html]) => ({ tag, text: textOf(html) }));
  const texts = blocks.map(({ text }) => text);
  const { title, standfirst } = isStyled
    ? { title: blocks.findIndex(({ tag }) => tag === 'h1'), standfirst: -1 }
    : findTitle(texts);
  const head = readPaperHead(texts, title);
  let index = -1;
  const page = body.replace(BLOCK, (whole, tag: string, html: string) => {
    index++;
    if (index === head.title) return `<h1>${html}</h1>`;
    if (index === title) return `<p>${html}</p>`;
    return index === standfirst && head.title === title ? `<p class="standfirst">${html}</p>` : whole;
  });
  return asPage({ ...head, title: head.subject ?? (head.title < 0 ? told : null) }, page);
}

/** A Word document as a page: its title is the headline, pictures are left out. */
export async function readDocx(bytes: Uint8Array): Promise<Outcome<FileText>> {
  if (isLocked(bytes)) return failure('encrypted');
  const zip = checkZip(bytes);
  if (!zip.ok) return zip;
  const read = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    .catch(() => null); // a part that is missing, or is no XML
  if (read === null) return failure('damaged');
  const body = read.value.replace(/<img\b[^>]*>/g, '');
  if (body.replace(/<[^>]*>/g, '').trim() === '') return failure('empty');
  return { ok: true, value: { kind: 'html', text: pageOf(body, titleInProperties(zip.value)) } };
}
