/** What POST /api/v1/submissions takes. */
export type SubmissionBody =
  | { readonly url: string }
  | { readonly urls: readonly string[] }
  | { readonly text: string }
  | { readonly html: string }
  /** A page, text, PDF, Word document or mail, with its bytes as they are. */
  | { readonly file: File };

/** Addresses that the API takes in one request. */
const BATCH = 100;
/** Addresses that the box takes: a thousand keep a worker busy for an hour. */
export const MOST_ADDRESSES = 1_000;

/** A body as the API takes it: a long list of addresses in several requests. */
export function inBatches<Body extends SubmissionBody>(body: Body): readonly (Body | { urls: string[] })[] {
  if (!('urls' in body) || body.urls.length <= BATCH) return [body];
  return Array.from({ length: Math.ceil(body.urls.length / BATCH) }, (_, i) => ({
    urls: body.urls.slice(i * BATCH, (i + 1) * BATCH),
  }));
}
