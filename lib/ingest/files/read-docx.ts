import mammoth from 'mammoth';
import type { Outcome } from '../../types';
import { failure } from '../problem';
import { asPage } from './as-page';
import { checkZip } from './check-zip';
import type { FileText } from './file-text';
import { findTitle } from './find-title';
import { isLocked } from './is-locked';

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p.standfirst:fresh"];

const PARAGRAPH = /<p>([^]*?)<\/p>/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const textOf = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]);

/** The paragraphs of a document of which no style says what its headline is: it is told by its look, as in text that was pasted. */
function withTitle(body: string): string {
  if (/^(?:<p>(?:(?!<\/p>)[^])*<\/p>){0,2}<h1>/.test(body)) return body;
  const { title, standfirst } = findTitle([...body.matchAll(PARAGRAPH)].map(([, html]) => textOf(html)));
  let index = -1;
  return body.replace(PARAGRAPH, (whole, html: string) => {
    index++;
    if (index === title) return `<h1>${html}</h1>`;
    return index === standfirst ? `<p class="standfirst">${html}</p>` : whole;
  });
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
  return { ok: true, value: { kind: 'html', text: asPage(null, withTitle(body)) } };
}
