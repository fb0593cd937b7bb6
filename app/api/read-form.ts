import { Refusal } from './problem';
import { readBytes } from './read-bytes';

/** What a handed-in file or page may weigh, scripts and pictures in it and all: as much as a fetched page, decoded. */
export const MOST_UPLOAD_BYTES = 10 * 1024 * 1024;

/** A multipart form. Refusals: 413 with `advice` when it is larger than 10 MiB, 400 when it is no form. */
export async function readForm(request: Request, advice: string): Promise<FormData> {
  const bytes = await readBytes(request, MOST_UPLOAD_BYTES, advice);
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  const form = await new Response(new Uint8Array(bytes), { headers }).formData().catch(() => null);
  if (form === null) throw new Refusal(400, 'bad-form', 'The body is not a form as its content type says.');
  return form;
}
