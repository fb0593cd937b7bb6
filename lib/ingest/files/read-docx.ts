import mammoth from 'mammoth';
import type { Outcome } from '../../types';
import { failure } from '../problem';
import { asPage } from './as-page';
import { checkZip } from './check-zip';
import type { FileText } from './file-text';

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p.standfirst:fresh"];

/** A Word document as a page: its title is the headline, pictures are left out. */
export async function readDocx(bytes: Uint8Array): Promise<Outcome<FileText>> {
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
  return { ok: true, value: { kind: 'html', text: asPage(null, body) } };
}
