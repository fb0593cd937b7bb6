import { readUpload as readFile } from '@/lib/jobs/read-upload';
import type { SubmissionInput } from '@/lib/store/submissions';
import { z } from 'zod';
import { Bytes } from './nouns';
import { Refusal, statusOf } from './problem';
import { readBytes } from './read-bytes';
import { MOST_UPLOAD_BYTES, readForm } from './read-form';

const ADVICE =
  'This is larger than 10 MiB. Save the page as “HTML only”, without its pictures, or paste the article’s text.';

/** What is taken as the body itself. */
const TYPES: readonly string[] = [
  'text/plain',
  'text/markdown',
  'text/html',
  'application/xhtml+xml',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'message/rfc822',
];

/** What `readUpload` takes, for the description of the API. */
export const UPLOADS: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(TYPES.map((type) => [type, Bytes])),
  'multipart/form-data': z
    .strictObject({ file: Bytes.optional(), text: Bytes.optional(), html: Bytes.optional() })
    .meta({ description: 'Exactly one of file, text and html' }),
};

const typeOf = (header: string): string => header.split(';', 1)[0].trim().toLowerCase();

/** A file as the body itself, or as the field `file`, `text` or `html` of a form; `null` for other content types. */
export async function readUpload(request: Request): Promise<SubmissionInput | null> {
  const header = request.headers.get('content-type') ?? '';
  if (typeOf(header) === 'multipart/form-data') return readFormUpload(request);
  if (!TYPES.includes(typeOf(header))) return null;
  return inputOf('', header, await readBytes(request, MOST_UPLOAD_BYTES, ADVICE));
}

async function readFormUpload(request: Request): Promise<SubmissionInput> {
  const form = await readForm(request, ADVICE);
  const [field, ...others] = [...form];
  if (!field || others.length > 0 || !['file', 'text', 'html'].includes(field[0]))
    throw new Refusal(422, 'invalid', 'give exactly one field: file, text or html');
  const [name, value] = field;
  if (typeof value !== 'string')
    return inputOf(value.name, value.type, Buffer.from(await value.arrayBuffer()));
  if (name === 'file') throw new Refusal(422, 'invalid', 'file: is no file');
  const type = name === 'html' ? 'text/html' : 'text/plain';
  return inputOf('', `${type}; charset=utf-8`, Buffer.from(value));
}

async function inputOf(name: string, contentType: string, bytes: Buffer): Promise<SubmissionInput> {
  const outcome = await readFile({ name, contentType, bytes });
  if (outcome.ok) return outcome.value;
  const { code, message } = outcome.problem;
  throw new Refusal(code === 'empty' ? 422 : statusOf(code), code === 'empty' ? 'invalid' : code, message);
}
