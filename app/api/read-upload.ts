import { decodeUpload } from '@/lib/jobs/decode-upload';
import type { SubmissionInput } from '@/lib/store/submissions';
import { Refusal } from './problem';
import { readBytes } from './read-bytes';

/** What a saved page may weigh, scripts and pictures in it and all: as much as a fetched one, decoded. */
const MOST_UPLOAD_BYTES = 10 * 1024 * 1024;
const ADVICE =
  'This is larger than 10 MiB. Save the page as “HTML only”, without its pictures, or paste the article’s text.';

type Kind = 'text' | 'html';
const KIND: Readonly<Record<string, Kind>> = {
  'text/plain': 'text',
  'text/markdown': 'text',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
};

const typeOf = (header: string): string => header.split(';', 1)[0].trim().toLowerCase();

/** A page or a text as the body itself, or as the field `file`, `text` or `html` of a form; `null` for other content types. */
export async function readUpload(request: Request): Promise<SubmissionInput | null> {
  const header = request.headers.get('content-type') ?? '';
  if (typeOf(header) === 'multipart/form-data') return readForm(request, header);
  const kind = KIND[typeOf(header)];
  return kind ? inputOf(kind, await readBytes(request, MOST_UPLOAD_BYTES, ADVICE), header) : null;
}

async function readForm(request: Request, header: string): Promise<SubmissionInput> {
  const bytes = await readBytes(request, MOST_UPLOAD_BYTES, ADVICE);
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': header } })
    .formData()
    .catch(() => null);
  if (form === null) throw new Refusal(400, 'bad-form', 'The body is not a form as its content type says.');
  const [field, ...others] = [...form];
  if (!field || others.length > 0 || !['file', 'text', 'html'].includes(field[0]))
    throw new Refusal(422, 'invalid', 'give exactly one field: file, text or html');
  const [name, value] = field;
  if (typeof value === 'string') {
    if (name === 'file') throw new Refusal(422, 'invalid', 'file: is no file');
    return inputOf(name as Kind, Buffer.from(value), 'charset=utf-8');
  }
  const kind = KIND[typeOf(value.type)] ?? (/\.x?html?$/i.test(value.name) ? 'html' : null);
  if (kind === null)
    throw new Refusal(415, 'unsupported-content-type', 'file: neither a text nor an HTML file.');
  return inputOf(kind, Buffer.from(await value.arrayBuffer()), value.type);
}

function inputOf(kind: Kind, bytes: Buffer, contentType: string): SubmissionInput {
  const input = decodeUpload(bytes, contentType);
  if (input === '') throw new Refusal(422, 'invalid', 'The body is empty.');
  return { kind, input };
}
